package gujeong.local.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import gujeong.local.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row can be measured. How fast anything is, no test asks. */
class BenchIT {

    private static final Set<String> TOO_LONG = Set.of("footprint");

    @Test
    void each_row_yields_numbers_for_both_sides() throws Exception {
        List<Row> rows = Bench.all().stream()
                .filter(row -> !TOO_LONG.contains(row.name()))
                .toList();

        List<Result> results = Bench.measured(
                Path.of("../..").toAbsolutePath().normalize(),
                rows,
                Scale.small(1),
                new Progress(new PrintWriter(PrintWriter.nullWriter())));

        assertThat(results).hasSizeGreaterThanOrEqualTo(rows.size()).allSatisfy(result -> {
            assertThat(result.ours().isNumber()).isTrue();
            assertThat(result.ours().median()).isPositive();
            assertThat(result.plain() == null || result.plain().median() > 0).isTrue();
            assertThat(result.judged().isNumber()).isTrue();
        });
        assertThat(Print.table(results)).contains("write a commitment", "import CSV", "relay", "rebuild of", "ms");
    }
}

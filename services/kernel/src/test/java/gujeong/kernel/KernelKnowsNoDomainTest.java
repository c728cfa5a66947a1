package gujeong.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The kernel is shared by all services; a department's word in its code would be the first step of one owning it. */
class KernelKnowsNoDomainTest {

    /** Words of the domain; comments may use them as examples. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)\\b(programme|project|appropriation|commitment|payment|newsletter|outlet|enrolment|licence)s?\\b");

    @Test
    void no_code_names_a_department() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
                assertThat(DOMAIN.matcher(code).results().map(m -> m.group()).toList())
                        .as(source.toString())
                        .isEmpty();
            }
        }
    }
}

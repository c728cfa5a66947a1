package gujeong.kernel.csv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Sample;
import gujeong.kernel.record.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvRowsTest {

    private final List<Fault> faults = new ArrayList<>();
    private final CsvRows<Sample> rows = new CsvRows<>(Shape.of(Sample.class), new ObjectMapper(), faults);

    @Test
    void columns_may_come_in_any_order_and_be_left_out() {
        read("\uFEFFhappenedOn,code,lines\n2020-05-14,AB,\"[\"\"가\"\",\"\"나\"\"]\"\n");

        assertThat(faults).isEmpty();
        assertThat(rows.facts())
                .containsExactly(new Sample("AB", null, null, null, List.of("가", "나"), LocalDate.of(2020, 5, 14)));
    }

    @Test
    void every_bad_cell_is_named_with_its_line_and_column() {
        read("code,kind,happenedOn\nAB,HUGE,2020-02-30\nCD,SMALL,2020-01-01\n\"E\nF\",SMALL,x\n");

        assertThat(faults)
                .extracting(Fault::line, Fault::field, Fault::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "kind", "HUGE"),
                        org.assertj.core.groups.Tuple.tuple(2, "happenedOn", "2020-02-30"),
                        org.assertj.core.groups.Tuple.tuple(4, "happenedOn", "x"));
        assertThat(rows.facts()).hasSize(1);
        assertThat(rows.line(0)).isEqualTo(3);
    }

    @Test
    void a_row_of_another_length_is_a_fault() {
        read("code,happenedOn\nAB\n");

        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.line())
                .isEqualTo(2));
    }

    @Test
    void files_that_are_no_such_table_are_refused_whole() {
        for (String file : new String[] {"", "code,colour\n", "code,code\n"}) {
            assertThatThrownBy(() -> read(file)).as(file).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> rows.read(new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xC0, (byte) 0xAF}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UTF-8");
    }

    private void read(String text) {
        rows.read(text.getBytes(StandardCharsets.UTF_8));
    }
}

package gujeong.kernel.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Sample;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvRowsTest {

    private final List<Fault> faults = new ArrayList<>();
    private final List<CsvRows.Row<Sample>> rows = new ArrayList<>();

    @Test
    void columns_may_come_in_any_order_and_be_left_out() {
        read("\uFEFFhappenedOn,code,lines\n2020-05-14,AB,\"[\"\"가\"\",\"\"나\"\"]\"\n");

        assertThat(faults).isEmpty();
        assertThat(rows)
                .extracting(CsvRows.Row::facts)
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
        assertThat(rows).singleElement().extracting(CsvRows.Row::line).isEqualTo(3);
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
        assertThatThrownBy(() -> read(new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xC0, (byte) 0xAF}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_cell_that_is_no_columns_name_is_told_by_its_place() {
        assertThatThrownBy(() -> read("code," + "x".repeat(200) + "\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isNull();
                    assertThat(refusal.detail().in(Language.KOREAN)).startsWith("2번째 칸은 열 이름이 아닙니다");
                });
    }

    @Test
    void a_header_behind_blank_rows_is_named_by_its_line() {
        assertThatThrownBy(() -> read(",\n,\ncode,colour\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Fault::line, Fault::field)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "colour")));
    }

    @Test
    void an_endless_cell_is_named_and_ends_the_reading() {
        read("code,title,happenedOn\nAB,x,2020-01-01\nCD,\"" + "y".repeat(10_000_000)
                + "\",2020-01-01\nEF,x,2020-01-01\n");

        assertThat(rows).singleElement().extracting(row -> row.facts().code()).isEqualTo("AB");
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.field()).isEqualTo("title");
            assertThat(fault.reason()).contains("more than " + CsvRows.LONGEST_ROW);
        });
        assertThatThrownBy(() -> read("y".repeat(10_000_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than");
    }

    @Test
    void a_row_longer_than_a_record_may_be_is_named_and_the_next_is_read() {
        String half = "y".repeat(CsvRows.LONGEST_ROW / 2 + 1);
        read("code,title,kind,happenedOn\nAB," + half + "," + half + ",2020-01-01\nEF,x,SMALL,2020-01-01\n");

        assertThat(rows).singleElement().extracting(CsvRows.Row::line).isEqualTo(3);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.field()).isEqualTo("kind");
        });
    }

    @Test
    void rows_come_some_at_a_time_bounded_in_number_and_in_length() {
        StringBuilder narrow = new StringBuilder("code,happenedOn\n");
        StringBuilder wide = new StringBuilder("code,lines,happenedOn\n");
        for (int i = 0; i < 5000; i++) {
            narrow.append("A").append(i).append(",2020-01-01\n");
            wide.append("A,\"[\"\"").append("가".repeat(4000)).append("\"\"]\",2020-01-01\n");
        }

        assertThat(sizes(narrow.toString())).containsExactly(2000, 2000, 1000);
        assertThat(sizes(wide.toString())).allMatch(size -> size < 200).hasSizeGreaterThan(30);
    }

    @Test
    void a_quote_left_open_is_found_at_the_end() {
        assertThatThrownBy(() -> read("code,happenedOn\nAB,\"2020-01-01\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("quote");
    }

    private List<Integer> sizes(String text) {
        List<Integer> sizes = new ArrayList<>();
        try (CsvRows<Sample> csv = open(text.getBytes(StandardCharsets.UTF_8))) {
            for (var some = csv.some(); some != null; some = csv.some()) {
                sizes.add(some.size());
            }
        }
        return sizes;
    }

    private void read(String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) {
        try (CsvRows<Sample> csv = open(bytes)) {
            for (var some = csv.some(); some != null; some = csv.some()) {
                rows.addAll(some);
            }
        }
    }

    private CsvRows<Sample> open(byte[] bytes) {
        return new CsvRows<>(
                FactsShape.of(Sample.class), new ObjectMapper(), new ByteArrayInputStream(bytes), faults::add);
    }
}

package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.series.Dimensions;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTest {

    private static final Figure VARIANCE =
            new Dictionary().find("organization.staff.variance").orElseThrow();

    @Test
    void the_greatest_value_is_one_that_is_known() {
        Chart chart = chart(2020, "-3", "-1", null);

        assertThat(chart.summary()).endsWith("가장 큰 값 △1명");
        assertThat(chart.top().text()).isEqualTo("△1명");
    }

    @Test
    void the_greatest_value_stands_at_the_line_it_reaches() {
        Chart below = chart(2020, "-3", "-1");
        assertThat(below.reach()).isEqualTo(below.marks().get(1).end()).isGreaterThan(below.zero());

        Chart above = chart(2020, "3", "1");
        assertThat(above.reach()).isEqualTo(above.marks().get(0).end()).isLessThan(above.zero());

        Chart nothing = chart(2020, "0", "0");
        assertThat(nothing.reach()).isEqualTo(nothing.zero());
    }

    @Test
    void steps_are_named_by_years_of_two_digits() {
        assertThat(chart(2005, "1", "2").marks()).extracting(Chart.Mark::step).containsExactly("05.1", "05.2");
    }

    @Test
    void what_is_not_known_leaves_a_gap() {
        assertThat(chart(2020, "1", null, "2").lines()).hasSize(2);
    }

    private static Chart chart(int year, String... values) {
        var points = new ArrayList<FigureCourse.Point>();
        for (int i = 0; i < values.length; i++) {
            LocalDate begin = LocalDate.of(year, i + 1, 1);
            BigDecimal value = values[i] == null ? null : new BigDecimal(values[i]);
            points.add(new FigureCourse.Point(begin, begin.plusMonths(1).minusDays(1), value, null, null, null));
        }
        return Chart.of(
                VARIANCE,
                new FigureCourse(
                        "organization.staff.variance", Dimensions.NONE, Kind.LEVEL, "명", "month", points, List.of()));
    }
}

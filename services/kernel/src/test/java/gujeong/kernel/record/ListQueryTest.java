package gujeong.kernel.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Sample;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListQueryTest {

    private final Map<String, Object> parameters = new HashMap<>();

    @Test
    void without_parameters_live_records_come_oldest_first() {
        assertThat(query().hql(parameters)).isEqualTo("voided = :voided order by facts.happenedOn, id");
        assertThat(parameters).containsExactly(Map.entry("voided", false));
    }

    @Test
    void facts_filter_by_name_and_the_business_day_is_bounded() {
        String hql =
                query("kind", "LARGE", "from", "2020-01-01", "voided", "any").hql(parameters);

        assertThat(hql).isEqualTo("facts.kind = :f_kind and facts.happenedOn >= :from order by facts.happenedOn, id");
        assertThat(parameters)
                .containsEntry("f_kind", Sample.Kind.LARGE)
                .containsEntry("from", LocalDate.of(2020, 1, 1));
    }

    @Test
    void a_time_of_day_is_compared_as_text_that_no_zone_can_move() {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.add("opensAt", "06:00");

        String hql = ListQuery.of(FactsShape.of(Opening.class), asked).hql(parameters);

        assertThat(hql).startsWith("cast(facts.opensAt as String) = :f_opensAt and");
        assertThat(parameters).containsEntry("f_opensAt", "06:00:00");
    }

    private record Opening(@BusinessDay LocalDate openedOn, LocalTime opensAt) implements Facts {}

    @ParameterizedTest
    @CsvSource({
        "colour, RED, colour",
        "lines, x, lines",
        "kind, HUGE, kind",
        "from, 2020-02-30, from",
        "limit, 0, limit",
        "limit, 501, limit",
        "limit, many, limit",
        "sort, title, sort",
        "cursor, zzz, cursor",
        "quantity, 1e9999, quantity"
    })
    void what_cannot_be_asked_is_refused_by_name(String name, String value, String field) {
        assertThatThrownBy(() -> query(name, value))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static ListQuery query(String... namesAndValues) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ListQuery.of(FactsShape.of(Sample.class), parameters);
    }
}

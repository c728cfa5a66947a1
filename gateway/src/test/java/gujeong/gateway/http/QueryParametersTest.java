package gujeong.gateway.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.Test;

import gujeong.gateway.series.Moment;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryParametersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-06-30T03:00:00Z"), ZoneOffset.UTC);

    private final MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();

    @Test
    void what_is_not_sent_means_today_as_known_now() {
        assertThat(parameters().moment()).isEqualTo(Moment.of(LocalDate.of(2020, 6, 30)));
        assertThat(parameters().text("asOf")).isNull();
        assertThat(parameters().day("from", LocalDate.MIN)).isEqualTo(LocalDate.MIN);
    }

    @Test
    void a_moment_is_a_day_and_an_instant() {
        sent.add("asOf", "2020-05-31");
        sent.add("knownAt", "2020-06-01T09:00:00+09:00");

        assertThat(parameters().moment())
                .isEqualTo(new Moment(LocalDate.of(2020, 5, 31), Instant.parse("2020-06-01T00:00:00Z")));
    }

    @Test
    void what_the_operation_does_not_have_is_refused() {
        sent.add("asof", "2020-05-31");

        assertThatThrownBy(this::parameters).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ProblemCode.UNKNOWN_PARAMETER);
            assertThat(refusal.field()).isEqualTo("asof");
        });
    }

    @Test
    void so_is_what_is_sent_twice_or_without_a_value() {
        sent.addAll("asOf", "2020-05-31", "2020-06-30");
        assertRefused();
        sent.putSingle("asOf", " ");
        assertRefused();
    }

    @Test
    void a_day_is_a_day_of_the_calendar() {
        sent.add("asOf", "2020-02-30");

        assertThatThrownBy(() -> parameters().asOf())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("asOf"));
    }

    private void assertRefused() {
        assertThatThrownBy(this::parameters)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("asOf"));
    }

    private QueryParameters parameters() {
        return new QueryParameters(sent, CLOCK, List.of("asOf", "knownAt", "from"));
    }
}

package gujeong.kernel.facts;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.problem.JsonFaults;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonRulesTest {

    record Order(Long amount, String title, Boolean urgent, LocalDate on, LocalTime at, Instant sentAt) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    JsonRulesTest() {
        new JsonRules().customize(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"1\"}",
                "{\"amount\":1.5}",
                "{\"amount\":\"\"}",
                "{\"amount\":99999999999999999999}",
                "{\"urgent\":\"true\"}",
                "{\"urgent\":1}",
                "{\"title\":7}",
                "{\"on\":\"2020-02-30\"}",
                "{\"on\":\"\"}",
                "{\"at\":\"24:00\"}",
                "{\"at\":\"6:00\"}",
                "{\"at\":\"06:00:00\"}",
                "{\"at\":\"06:00Z\"}",
                "{\"at\":\"2020-01-01T06:00\"}",
                "{\"at\":[6,0]}",
                "{\"at\":\"\"}",
                "{\"sentAt\":1600000000}",
                "{\"sentAt\":\"2020-10-31T09:00:00\"}",
                "{\"sentAt\":\"2020-10-31\"}",
                "{\"sentAt\":\"\"}",
                "{\"unknown\":1}",
                "{\"amount\":1,\"amount\":2}",
                "{\"amount\":1} {}",
                "{\"amount\":",
                "[]"
            })
    void what_is_not_meant_to_the_letter_is_refused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Order.class))
                .isInstanceOfSatisfying(JsonProcessingException.class, e -> {
                    Refusal refusal = JsonFaults.refusal(e);
                    assertThat(refusal.code().status()).isEqualTo(400);
                    assertThat(refusal.getMessage()).doesNotContain("com.fasterxml", "gujeong");
                });
    }

    @Test
    void korean_text_is_composed_and_stripped() throws JsonProcessingException {
        String decomposed = Normalizer.normalize("영등포", Normalizer.Form.NFD);

        Order order = json.readValue("{\"title\":\" " + decomposed + " \"}", Order.class);

        assertThat(order.title()).isEqualTo("영등포");
    }

    @Test
    void a_time_of_day_is_hours_and_minutes() throws JsonProcessingException {
        Order order = json.readValue("{\"at\":\"06:30\"}", Order.class);

        assertThat(order.at()).isEqualTo(LocalTime.of(6, 30));
        assertThat(json.writeValueAsString(order)).contains("\"at\":\"06:30\"");
    }

    @Test
    void an_instant_names_its_zone_and_is_kept_to_the_microsecond() throws JsonProcessingException {
        Order order = json.readValue("{\"sentAt\":\"2020-10-31T18:00:00.123456789+09:00\"}", Order.class);

        assertThat(order.sentAt()).isEqualTo(Instant.parse("2020-10-31T09:00:00.123456Z"));
    }
}

package gujeong.kernel.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Of two faults the parser says only in words what they are: if its words change, these tests do not pass. */
class JsonFaultsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record Facts(String title) {}

    private static Refusal refusal(String body) {
        return JsonFaults.refusal(
                catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(body, Facts.class)));
    }

    @Test
    void text_after_the_object_is_no_value_of_a_wrong_type() {
        Refusal refusal = refusal("{\"title\": \"점검\"} {}");

        assertThat(refusal.code()).isEqualTo(ProblemCode.MALFORMED_JSON);
        assertThat(refusal.getMessage()).contains("line 1");
    }

    @Test
    void a_field_that_is_there_twice_is_named() {
        Refusal refusal = refusal("{\"title\": \"점검\", \"title\": \"준공\"}");

        assertThat(refusal.code()).isEqualTo(ProblemCode.MALFORMED_JSON);
        assertThat(refusal.field()).isEqualTo("title");
    }
}

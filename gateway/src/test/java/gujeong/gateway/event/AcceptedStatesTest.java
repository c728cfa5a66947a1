package gujeong.gateway.event;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.kernel.constraints.DimensionValue;
import gujeong.kernel.testing.ExtremeValues;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service may publish by its contract, the ledger takes. New types of records, and new fields, are looked at by
 * themselves; that services accept nothing beyond their contracts is their own tests' to show.
 */
class AcceptedStatesTest {

    private static final int STATES = 400;
    private static final String PROBE = "PROBE1";
    /** The services read every text in one form. */
    private static final List<String> HOSTILE = ExtremeValues.texts().stream()
            .filter(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC))
            .filter(text -> !DimensionValue.Check.isOne(text))
            .toList();

    private final Dictionary dictionary = new Dictionary();
    private final EventDecoder reader = new EventDecoder(dictionary);

    static List<ContractsTest.Contract> contracts() {
        return ContractsTest.contracts();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatAContractAllowsCanBeMeasured(ContractsTest.Contract contract) {
        var states = new AcceptedStates(contract, new Random(1));

        for (int i = 0; i < STATES; i++) {
            TestEvent published = states.next();
            assertThat(reader.read(published.at(0, i)).poison())
                    .as(() -> new String(published.value(), StandardCharsets.UTF_8))
                    .isNull();
        }
    }

    /** So that whatever counts can be asked for: a question with any other value is refused. */
    @ParameterizedTest
    @MethodSource("contracts")
    void whatAContractAllowsHasADimensionsValues(ContractsTest.Contract contract) {
        var states = new AcceptedStates(contract, new Random(2));

        for (int i = 0; i < STATES; i++) {
            Event event = reader.read(states.next().at(0, i)).event();
            event.postings()
                    .forEach(posting -> posting.series().dimensions().values().forEach((name, value) -> assertThat(
                                    dictionary.dimensions().get(name).has(value))
                            .as("%s=%s of %s", name, value, contract)
                            .isTrue()));
        }
    }

    /** Which fields become dimensions shows when they say something no other field says. */
    @ParameterizedTest
    @MethodSource("contracts")
    void everyTextThatBecomesADimensionHasTheRuleOfOne(ContractsTest.Contract contract) {
        for (Map.Entry<String, JsonNode> property :
                contract.schema().path("properties").properties()) {
            JsonNode schema = property.getValue();
            if (isText(schema) && AcceptedStates.allows(schema, PROBE) && isDimension(contract, property.getKey())) {
                assertThat(HOSTILE)
                        .as("%s of %s is the value of a dimension", property.getKey(), contract)
                        .noneMatch(text -> AcceptedStates.allows(schema, text));
            }
        }
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("\"string\"") && !schema.has("format");
    }

    /** Whatever state the record is in: what counts at the end of its life need not count at its begin. */
    private boolean isDimension(ContractsTest.Contract contract, String field) {
        return isDimension(contract.published().with(field, PROBE))
                || StreamSupport.stream(
                                contract.schema().at("/properties/status/enum").spliterator(), false)
                        .anyMatch(status -> isDimension(
                                contract.published().with(field, PROBE).with("status", status.textValue())));
    }

    private boolean isDimension(TestEvent published) {
        Event event = reader.read(published.at(0, 0)).event();
        return event != null
                && event.postings().stream()
                        .anyMatch(posting ->
                                posting.series().dimensions().values().containsValue(PROBE));
    }

    @Test
    void aDimensionIsFoundByWhatItSays() {
        assertThat(isDimension(TestEvent.commitment(PROBE, 1, "2020-04-01"))).isTrue();
        assertThat(isDimension(TestEvent.commitment("SNS", 1, "2020-04-01").with("title", PROBE)))
                .isFalse();
    }
}

package gujeong.press;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.testing.AcceptedFacts;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service accepts, its contracts allow; and what they allow, the ledger takes. */
class AcceptedFactsTest {

    static Stream<AcceptedFacts.Type> types() {
        return AcceptedFacts.types("gujeong.press");
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_fact_goes_beyond_the_contract(AcceptedFacts.Type type) {
        assertThat(AcceptedFacts.beyondTheContract(type)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_text_can_be_seen(AcceptedFacts.Type type) {
        assertThat(AcceptedFacts.unseen(type)).isEmpty();
    }
}

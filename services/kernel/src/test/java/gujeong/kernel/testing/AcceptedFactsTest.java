package gujeong.kernel.testing;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service accepts, its contracts allow; and what they allow, the ledger takes. Runs in the kernel and, by the
 * parent of all services, in each of them.
 */
class AcceptedFactsTest {

    static Stream<AcceptedFacts.Type> types() {
        return AcceptedFacts.types();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("types")
    void no_fact_goes_beyond_the_contract(AcceptedFacts.Type type) {
        assertThat(AcceptedFacts.beyondTheContract(type)).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("types")
    void every_text_can_be_seen(AcceptedFacts.Type type) {
        assertThat(AcceptedFacts.unseen(type)).isEmpty();
    }
}

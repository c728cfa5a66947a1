package gujeong.kernel.testing;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.record.EventTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can happen to records is what the contracts say can happen to them. Runs in the kernel and, by the parent of all
 * services, in each of them.
 */
class EventsTest {

    /** The service's own; what every service has is looked at by the kernel. */
    static Stream<AcceptedFacts.Type> types() {
        return AcceptedFacts.types().filter(AcceptedFacts.Type::isOfOneService);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("types")
    void the_contract_of_a_type_lists_its_events(AcceptedFacts.Type type) {
        assertThat(Contracts.events(type.name())).containsExactlyElementsOf(EventTypes.of(type.entity()));
    }

    @Test
    void one_list_has_the_events_of_all_types() {
        assertThat(Contracts.listedEvents())
                .containsExactlyInAnyOrderElementsOf(types().flatMap(type -> EventTypes.of(type.entity()).stream())
                        .toList());
    }
}

package gujeong.budget;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.record.EventTypes;
import gujeong.kernel.testing.AcceptedFacts;
import gujeong.kernel.testing.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

/** What can happen to records is what the contracts say can happen to them. */
class EventsTest {

    static Stream<AcceptedFacts.Type> types() {
        return AcceptedFacts.types("gujeong.budget");
    }

    @ParameterizedTest
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

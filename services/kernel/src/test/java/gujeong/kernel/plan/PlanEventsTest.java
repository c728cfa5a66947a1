package gujeong.kernel.plan;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import gujeong.kernel.record.EventTypes;
import gujeong.kernel.testing.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract that all services share names the events without the service. */
class PlanEventsTest {

    @BeforeAll
    static void be_a_service() {
        System.setProperty("gujeong.service", "any");
    }

    @AfterAll
    static void be_none() {
        System.clearProperty("gujeong.service");
    }

    @Test
    void the_contract_lists_the_events_of_plans() {
        assertThat(EventTypes.of(Plan.class))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        Contracts.events("plan").stream().map("any."::concat).toList());
    }
}

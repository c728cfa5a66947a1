package gujeong.kernel.record;

import org.junit.jupiter.api.Test;

import gujeong.kernel.facts.Sample;
import gujeong.kernel.facts.Verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTypesTest {

    private enum PlaceStep implements Verb {
        APPLIED,
        NO_SHOW
    }

    private enum OtherStep implements Verb {
        APPLIED
    }

    @RecordType(value = "sample.place", steps = PlaceStep.class)
    private abstract static class Place extends RecordEntity<Sample> {
        @Override
        public abstract Sample facts();
    }

    @Test
    void a_type_has_the_events_of_every_record_and_of_its_own_steps() {
        assertThat(EventTypes.of(Place.class))
                .containsExactly(
                        "sample.place.recorded.v1",
                        "sample.place.corrected.v1",
                        "sample.place.voided.v1",
                        "sample.place.applied.v1",
                        "sample.place.no-show.v1");
    }

    @Test
    void nothing_else_can_happen_to_its_records() {
        assertThat(EventTypes.of(Place.class, PlaceStep.NO_SHOW)).isEqualTo("sample.place.no-show.v1");
        assertThatThrownBy(() -> EventTypes.of(Place.class, OtherStep.APPLIED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventTypes.of(Place.class, RecordVerb.DISTINGUISHED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

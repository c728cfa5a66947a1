package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import gujeong.gateway.figure.Observations.Observation;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;

import static org.assertj.core.api.Assertions.assertThat;

class PlansTest {

    private static final Dimensions NEW_MEDIA = Dimensions.of("programme", "NEW_MEDIA");

    @Test
    void plansForPartsAddUp() {
        Observation sns = plan(NEW_MEDIA.with("project", "SNS"), "2020-01-01", 3);
        Observation tv = plan(NEW_MEDIA.with("project", "TV"), "2020-01-01", 4);

        assertThat(Plans.counting(List.of(sns, tv))).containsExactly(sns, tv);
    }

    @Test
    void aPlanForTheWholeStandsForItsParts() {
        Observation whole = plan(NEW_MEDIA, "2020-01-01", 10);
        Observation part = plan(NEW_MEDIA.with("project", "SNS"), "2020-01-01", 3);
        Observation apart = plan(Dimensions.of("programme", "PRESS"), "2020-01-01", 5);

        assertThat(Plans.counting(List.of(part, whole, apart))).containsExactly(whole, apart);
    }

    @Test
    void ofSeveralPeriodsThePlanDecidedLastCounts() {
        Observation old = plan(NEW_MEDIA, "2020-01-01", 10);
        Observation changed = plan(NEW_MEDIA, "2020-03-01", 12);

        assertThat(Plans.counting(List.of(changed, old))).containsExactly(changed);
        assertThat(Plans.counting(List.of(old, changed))).containsExactly(changed);
    }

    private static Observation plan(Dimensions dimensions, String decidedOn, int target) {
        return new Observation(
                1,
                dimensions,
                Period.ofYear(2020),
                LocalDate.parse(decidedOn),
                Instant.EPOCH,
                UUID.randomUUID(),
                BigDecimal.valueOf(target));
    }
}

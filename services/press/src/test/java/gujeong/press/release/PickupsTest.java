package gujeong.press.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import gujeong.press.outlet.OutletClass;
import gujeong.press.release.Pickups.Counted;

import static gujeong.press.outlet.OutletClass.CENTRAL_BROADCAST;
import static gujeong.press.outlet.OutletClass.NATIONAL_DAILY;
import static org.assertj.core.api.Assertions.assertThat;

class PickupsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 15);
    private static final Instant NINE = Instant.parse("2020-10-15T00:00:00Z");

    @Test
    void classes_are_counted_and_timed_each_by_itself_and_all_together() {
        Pickups pickups = Pickups.of(
                distributed(NINE),
                List.of(
                        new Counted(NATIONAL_DAILY, 3, DAY, NINE.plusSeconds(90 * 60)),
                        new Counted(CENTRAL_BROADCAST, 2, DAY.plusDays(2), NINE.plusSeconds(49 * 3600))));

        assertThat(pickups.count()).isEqualTo(5);
        assertThat(pickups.daysToFirst()).isZero();
        assertThat(pickups.hoursToFirst()).isEqualTo("1.5");
        assertThat(of(pickups, NATIONAL_DAILY).hoursToFirst()).isEqualTo("1.5");
        assertThat(of(pickups, CENTRAL_BROADCAST))
                .isEqualTo(new Pickups.OfOutletClass(CENTRAL_BROADCAST, 2, 2, new BigDecimal("49.0")));
    }

    @Test
    void a_class_that_did_not_take_it_up_is_told_too() {
        Pickups pickups = Pickups.of(distributed(NINE), List.of(new Counted(NATIONAL_DAILY, 1, DAY, null)));

        assertThat(pickups.outletClasses())
                .extracting(Pickups.OfOutletClass::outletClass)
                .containsExactly(OutletClass.values());
        assertThat(of(pickups, CENTRAL_BROADCAST))
                .isEqualTo(new Pickups.OfOutletClass(CENTRAL_BROADCAST, 0, null, null));
    }

    @Test
    void hours_are_unknown_unless_both_times_of_the_first_pickup_are_known() {
        Counted timed = new Counted(NATIONAL_DAILY, 1, DAY, NINE.plusSeconds(3600));
        Counted untimed = new Counted(NATIONAL_DAILY, 1, DAY, null);
        Counted firstUntimed = new Counted(NATIONAL_DAILY, 2, DAY, NINE.plusSeconds(24 * 3600));

        assertThat(Pickups.of(distributed(null), List.of(timed)).hoursToFirst()).isNull();
        assertThat(Pickups.of(distributed(NINE), List.of(untimed)).hoursToFirst())
                .isNull();
        assertThat(Pickups.of(distributed(NINE), List.of(firstUntimed)).hoursToFirst())
                .isNull();
        assertThat(Pickups.of(distributed(NINE), List.of(firstUntimed)).daysToFirst())
                .isZero();
    }

    @Test
    void a_draft_has_none() {
        Pickups pickups = Pickups.of(new Release(facts()), List.of());

        assertThat(pickups.count()).isZero();
        assertThat(pickups.daysToFirst()).isNull();
    }

    private static Pickups.OfOutletClass of(Pickups pickups, OutletClass outletClass) {
        return pickups.outletClasses().stream()
                .filter(c -> c.outletClass() == outletClass)
                .findFirst()
                .orElseThrow();
    }

    private static Release distributed(Instant at) {
        Release release = new Release(facts());
        release.distribute(new ReleaseDistribution(DAY, at));
        return release;
    }

    private static ReleaseFacts facts() {
        return new ReleaseFacts("2020-0412", "야간 진료", "보건지원과", null, DAY.minusDays(1), null, null, null);
    }
}

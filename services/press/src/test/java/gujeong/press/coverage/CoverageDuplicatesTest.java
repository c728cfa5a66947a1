package gujeong.press.coverage;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageDuplicatesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 10);
    private static final UUID FIRST = id(1);
    private static final UUID SECOND = id(2);
    private static final UUID THIRD = id(3);

    private final CoverageDuplicates alike = new CoverageDuplicates();

    @Test
    void one_day_apart_may_be_the_same_report_two_days_are_not() {
        add("PAPER", "mask", FIRST, DAY);

        assertThat(before("PAPER", "mask", SECOND, DAY)).isEqualTo(FIRST);
        assertThat(before("PAPER", "mask", SECOND, DAY.plusDays(1))).isEqualTo(FIRST);
        assertThat(before("PAPER", "mask", SECOND, DAY.minusDays(1))).isEqualTo(FIRST);
        assertThat(before("PAPER", "mask", SECOND, DAY.plusDays(2))).isNull();
        assertThat(before("PAPER", "mask", SECOND, DAY.minusDays(2))).isNull();
    }

    @Test
    void another_outlet_or_headline_is_another_report() {
        add("PAPER", "mask", FIRST, DAY);

        assertThat(before("AGENCY", "mask", SECOND, DAY)).isNull();
        assertThat(before("PAPER", "gloves", SECOND, DAY)).isNull();
    }

    @Test
    void the_first_of_several_is_named() {
        add("PAPER", "mask", SECOND, DAY);
        add("PAPER", "mask", FIRST, DAY);

        assertThat(before("PAPER", "mask", THIRD, DAY)).isEqualTo(FIRST);
    }

    @Test
    void what_was_recorded_later_is_never_the_original_nor_is_itself() {
        add("PAPER", "mask", FIRST, DAY);
        add("PAPER", "mask", SECOND, DAY);

        assertThat(before("PAPER", "mask", FIRST, DAY)).isNull();
        assertThat(before("PAPER", "mask", SECOND, DAY)).isEqualTo(FIRST);
    }

    @Test
    void one_address_is_one_report_whatever_its_headline_and_day() {
        alike.add("PAPER", new CoverageDuplicates.Seen(FIRST, DAY, "mask", "a"));

        assertThat(alike.before("PAPER", new CoverageDuplicates.Seen(SECOND, DAY.plusDays(9), "gloves", "a")))
                .isEqualTo(FIRST);
        assertThat(alike.before("PAPER", new CoverageDuplicates.Seen(SECOND, DAY.plusDays(9), "gloves", "b")))
                .isNull();
        assertThat(alike.before("AGENCY", new CoverageDuplicates.Seen(SECOND, DAY, "gloves", "a")))
                .isNull();
    }

    private void add(String outlet, String headlineKey, UUID id, LocalDate day) {
        alike.add(outlet, new CoverageDuplicates.Seen(id, day, headlineKey, null));
    }

    private UUID before(String outlet, String headlineKey, UUID id, LocalDate day) {
        return alike.before(outlet, new CoverageDuplicates.Seen(id, day, headlineKey, null));
    }

    private static UUID id(long number) {
        return new UUID(number, Long.MIN_VALUE);
    }
}

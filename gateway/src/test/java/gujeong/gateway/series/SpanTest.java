package gujeong.gateway.series;

import java.math.BigDecimal;
import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class SpanTest {

    private static final LocalDate ORIGIN = LocalDate.of(2020, 1, 1);
    private static final BigDecimal COPIES = BigDecimal.valueOf(7);

    @Property
    void countsOnExactlyTheDaysItStands(
            @ForAll @IntRange(max = 400) int begins,
            @ForAll @IntRange(max = 400) int lasts,
            @ForAll @IntRange(max = 900) int asked) {
        LocalDate begin = ORIGIN.plusDays(begins);
        LocalDate last = begin.plusDays(lasts);
        LocalDate day = ORIGIN.plusDays(asked);

        boolean stands = !day.isBefore(begin) && !day.isAfter(last);
        assertThat(balance(Span.from(begin).through(last), day))
                .isEqualByComparingTo(stands ? COPIES : BigDecimal.ZERO);
        assertThat(balance(Span.from(begin).until(last.plusDays(1)), day))
                .isEqualByComparingTo(stands ? COPIES : BigDecimal.ZERO);
    }

    @Property
    void withoutAnEndItNeverStopsCounting(@ForAll @IntRange(max = 400) int begins, @ForAll @IntRange int later) {
        LocalDate begin = ORIGIN.plusDays(begins);

        assertThat(balance(Span.from(begin).through(null), begin.plusDays(Math.abs(later % 100_000))))
                .isEqualByComparingTo(COPIES);
    }

    private static BigDecimal balance(Span span, LocalDate day) {
        return span.of("press.subscription.copies", Dimensions.NONE, COPIES).stream()
                .filter(posting -> !posting.day().isAfter(day))
                .map(Posting::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package gujeong.gateway.figure;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MonthSplitTest {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2020-01-01");

    @Test
    void aYearToTheEndOfAMonthIsWholeMonths() {
        MonthSplit days = MonthSplit.of(NEW_YEAR, LocalDate.parse("2020-10-31"));

        assertThat(days.head().isEmpty()).isTrue();
        assertThat(days.months().to()).isEqualTo("2020-10-01");
        assertThat(days.tail().isEmpty()).isTrue();
    }

    @Test
    void theBeginOfAllDaysIsADay() {
        MonthSplit days = MonthSplit.of(MonthSplit.BEGIN, NEW_YEAR);

        assertThat(days.months().from()).isEqualTo(MonthSplit.BEGIN);
        assertThat(days.head().from()).isAfterOrEqualTo(MonthSplit.BEGIN);
        assertThat(days.head().to()).isAfterOrEqualTo(MonthSplit.BEGIN);
    }

    @Property
    void everyDayIsCountedOnce(@ForAll @IntRange(max = 800) int first, @ForAll @IntRange(max = 800) int length) {
        LocalDate from = NEW_YEAR.plusDays(first);
        LocalDate to = from.plusDays(length);

        MonthSplit days = MonthSplit.of(from, to);

        Set<LocalDate> counted = new TreeSet<>();
        int total = add(counted, days.head())
                + add(counted, days.tail())
                + add(counted, new MonthSplit.Span(days.months().from(), endOf(days.months())));
        assertThat(counted).isEqualTo(from.datesUntil(to.plusDays(1)).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(total).isEqualTo(counted.size());
    }

    private static LocalDate endOf(MonthSplit.Span months) {
        return months.isEmpty() ? months.to() : months.to().plusMonths(1).minusDays(1);
    }

    private static int add(Set<LocalDate> days, MonthSplit.Span span) {
        if (span.isEmpty()) {
            return 0;
        }
        var all = span.from().datesUntil(span.to().plusDays(1)).toList();
        days.addAll(all);
        return all.size();
    }
}

package gujeong.press.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.press.outlet.OutletClass;

/**
 * How the outlets took up a release: the live coverage that stems from it.
 *
 * @param count pickups by all outlets
 * @param daysToFirst days from the distribution to the first pickup, 0 for the same day; null without one
 * @param hoursToFirst hours from the distribution to the first pickup, half-up to one decimal; null unless both times
 *     are known
 * @param outletClasses the same for every class of outlets
 */
@Schema(name = "Pickups")
record Pickups(
        UUID id,
        String number,
        String title,
        ReleaseStatus status,
        LocalDate distributedOn,
        Instant distributedAt,
        long count,
        Integer daysToFirst,
        BigDecimal hoursToFirst,
        List<OfOutletClass> outletClasses) {

    /** Pickups by the outlets of one class. */
    @Schema(name = "PickupsOfOutletClass")
    record OfOutletClass(OutletClass outletClass, long count, Integer daysToFirst, BigDecimal hoursToFirst) {}

    /**
     * What is counted of one class's coverage.
     *
     * @param firstAt the earliest time known of any of it
     */
    record Counted(OutletClass outletClass, long count, LocalDate firstOn, Instant firstAt) {}

    static Pickups of(Release release, List<Counted> counted) {
        return new Pickups(
                release.id(),
                release.facts().number(),
                release.facts().title(),
                release.status(),
                release.facts().distributedOn(),
                release.distributedAt(),
                counted.stream().mapToLong(Counted::count).sum(),
                days(release, counted),
                hours(release, counted),
                Arrays.stream(OutletClass.values())
                        .map(outletClass -> of(outletClass, release, counted))
                        .toList());
    }

    private static OfOutletClass of(OutletClass outletClass, Release release, List<Counted> counted) {
        List<Counted> ofIt =
                counted.stream().filter(c -> c.outletClass() == outletClass).toList();
        return new OfOutletClass(
                outletClass, ofIt.stream().mapToLong(Counted::count).sum(), days(release, ofIt), hours(release, ofIt));
    }

    private static Integer days(Release release, List<Counted> counted) {
        LocalDate first = firstDay(counted);
        return first == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(release.facts().distributedOn(), first));
    }

    private static LocalDate firstDay(List<Counted> counted) {
        return counted.stream()
                .map(Counted::firstOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A time known only of a later day is not that of the first pickup. */
    private static BigDecimal hours(Release release, List<Counted> counted) {
        Instant first = counted.stream()
                .map(Counted::firstAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (first == null
                || release.distributedAt() == null
                || !DateRules.of(first).equals(firstDay(counted))) {
            return null;
        }
        long minutes = Duration.between(release.distributedAt(), first).toMinutes();
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }
}

package gujeong.gateway.narrative;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import gujeong.gateway.series.Period;

/** A team's text about a programme or project: one section of chapters II to IV. */
public record Brief(
        int fiscalYear,
        String chapter,
        int ordinal,
        String title,
        String programme,
        String project,
        String team,
        String purpose,
        List<String> overview,
        List<String> achievements,
        List<String> plan,
        LocalDate preparedOn) {

    private static final Set<String> CHAPTERS = Set.of("II", "III", "IV");

    public Brief {
        NarrativeRecords.need(title, purpose, preparedOn);
        if (!CHAPTERS.contains(chapter)) {
            throw new IllegalArgumentException("there is no chapter " + chapter);
        }
        NarrativeRecords.named("programme", programme);
        NarrativeRecords.named("project", project);
    }

    public Subject subject() {
        return new Subject(fiscalYear, programme, project);
    }

    /** Written before its year has begun, it is about what is planned, not what was done. */
    public boolean forecasts() {
        return preparedOn.getYear() < fiscalYear;
    }

    /** The days its plan is about: what is left of its year when it is written. */
    public Period ahead() {
        LocalDate tomorrow = preparedOn.plusDays(1);
        return tomorrow.getYear() == fiscalYear
                ? new Period(tomorrow, LocalDate.of(fiscalYear, 12, 31))
                : Period.ofYear(fiscalYear);
    }

    /** How many placeholders its texts may have at most. */
    int placeholders() {
        return Stream.of(List.of(purpose), overview, achievements, plan)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .mapToInt(Placeholder::count)
                .sum();
    }

    public String section() {
        return chapter + "." + ordinal;
    }
}

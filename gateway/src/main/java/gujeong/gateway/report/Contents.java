package gujeong.gateway.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;

/**
 * The records whose words a report prints, as they stood at its moment.
 *
 * @param unreadable how many records could not be read
 */
record Contents(
        Moment moment,
        List<Programme> programmes,
        List<Project> projects,
        List<Brief> briefs,
        List<Milestone> milestones,
        List<Team> teams,
        List<Duty> duties,
        List<CouncilSession> sessions,
        List<Requirement> requirements,
        List<Plan> plans,
        int unreadable) {

    record Programme(int fiscalYear, String code, String name, int ordinal) {

        Programme {
            need(code, name);
        }
    }

    record Project(int fiscalYear, String code, String programme, String name, int ordinal) {

        Project {
            need(code, programme, name);
        }
    }

    record Team(String code, String name, int ordinal, LocalDate abolishedOn) {

        Team {
            need(code, name);
        }
    }

    record Duty(String team, String title, int ordinal, LocalDate endedOn) {

        Duty {
            need(team, title);
        }
    }

    record CouncilSession(LocalDate opensOn, LocalDate closesOn, LocalDate reportAsOf) {

        CouncilSession {
            need(reportAsOf);
        }
    }

    record Requirement(
            int fiscalYear,
            String programme,
            String project,
            String item,
            String fundSource,
            LocalDate periodFrom,
            LocalDate periodTo,
            boolean carriedOver) {

        Requirement {
            need(periodFrom, periodTo);
        }

        Period period() {
            return new Period(periodFrom, periodTo);
        }

        boolean concerns(Dimensions asked) {
            return dimensions().contain(asked);
        }

        private Dimensions dimensions() {
            return Dimensions.of("fiscalYear", fiscalYear)
                    .with("programme", programme)
                    .with("project", project)
                    .with("item", item)
                    .with("fundSource", fundSource);
        }

        private Target target() {
            return new Target(Budget.REQUIRED, dimensions(), period());
        }
    }

    record Plan(String figure, Dimensions dimensions, LocalDate periodFrom, LocalDate periodTo, LocalDate decidedOn) {

        Plan {
            need(figure, dimensions, periodFrom, periodTo, decidedOn);
        }

        private Target target() {
            return new Target(figure, dimensions, new Period(periodFrom, periodTo));
        }
    }

    boolean empty() {
        return programmes.isEmpty()
                && projects.isEmpty()
                && briefs.isEmpty()
                && milestones.isEmpty()
                && teams.isEmpty()
                && duties.isEmpty()
                && sessions.isEmpty();
    }

    List<Programme> programmesOf(int year) {
        return programmes.stream()
                .filter(programme -> programme.fiscalYear == year)
                .sorted(Comparator.comparing(Programme::ordinal).thenComparing(Programme::code))
                .toList();
    }

    List<Project> projectsOf(Programme programme) {
        return projects.stream()
                .filter(project ->
                        project.fiscalYear == programme.fiscalYear && programme.code.equals(project.programme))
                .sorted(Comparator.comparing(Project::ordinal).thenComparing(Project::code))
                .toList();
    }

    /**
     * The briefs that are printed: of this year and of the next one, for each only the edition prepared last. What an
     * older edition told and the newer one left out does not come back.
     */
    List<Brief> currentBriefs() {
        return latest(briefs, Brief::fiscalYear, Brief::preparedOn).stream()
                .filter(brief -> brief.fiscalYear() == moment.year() || brief.fiscalYear() == moment.year() + 1)
                .sorted(Comparator.comparing(Brief::chapter)
                        .thenComparing(Brief::fiscalYear)
                        .thenComparing(Brief::ordinal)
                        .thenComparing(Brief::title))
                .toList();
    }

    /** The milestones of each subject as they were stated last. */
    Map<Subject, List<Milestone>> currentMilestones() {
        return latest(milestones, Milestone::subject, Milestone::statedOn).stream()
                .sorted(Comparator.comparing(Milestone::startsOn)
                        .thenComparing(milestone -> milestone.endsOn() == null ? LocalDate.MAX : milestone.endsOn())
                        .thenComparing(Milestone::title))
                .collect(Collectors.groupingBy(Milestone::subject));
    }

    /** The teams there are on the day, and what each of them does. */
    Map<Team, List<Duty>> organization() {
        var organization = new LinkedHashMap<Team, List<Duty>>();
        teams.stream()
                .filter(team -> stands(team.abolishedOn))
                .sorted(Comparator.comparing(Team::ordinal).thenComparing(Team::code))
                .forEach(team -> organization.put(
                        team,
                        duties.stream()
                                .filter(duty -> team.code.equals(duty.team) && stands(duty.endedOn))
                                .sorted(Comparator.comparing(Duty::ordinal).thenComparing(Duty::title))
                                .toList()));
        return organization;
    }

    Optional<String> teamName(String code) {
        return teams.stream()
                .filter(team -> team.code.equals(code))
                .map(Team::name)
                .findFirst();
    }

    /** The council session that is reported to on exactly this day. */
    Optional<CouncilSession> session() {
        return sessions.stream()
                .filter(session -> session.reportAsOf.equals(moment.asOf()))
                .findFirst();
    }

    /** What targets were set, in the order in which they were decided. */
    List<Target> targets() {
        return Stream.concat(
                        requirements.stream().map(Requirement::target),
                        plans.stream()
                                .sorted(Comparator.comparing(Plan::decidedOn))
                                .map(Plan::target))
                .toList();
    }

    /** A record that lacks what is printed of it cannot be read; the report says so instead of failing. */
    static void need(Object... values) {
        for (Object value : values) {
            Objects.requireNonNull(value, "something that is printed is missing");
        }
    }

    private boolean stands(LocalDate end) {
        return end == null || end.isAfter(moment.asOf());
    }

    /** Of each group those with the latest day. */
    private static <T, G> List<T> latest(List<T> all, Function<T, G> group, Function<T, LocalDate> day) {
        Map<G, LocalDate> last =
                all.stream().collect(Collectors.toMap(group, day, BinaryOperator.maxBy(Comparator.naturalOrder())));
        Predicate<T> isLast = each -> day.apply(each).equals(last.get(group.apply(each)));
        return new ArrayList<>(all.stream().filter(isLast).toList());
    }
}

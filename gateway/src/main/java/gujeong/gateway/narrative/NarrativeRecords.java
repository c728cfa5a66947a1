package gujeong.gateway.narrative;

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

import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;

/**
 * The records whose texts a report prints, as of its moment.
 *
 * @param unreadable how many records could not be read
 */
public record NarrativeRecords(
        Moment moment,
        List<Programme> programmes,
        List<Project> projects,
        List<Brief> briefs,
        List<Milestone> milestones,
        List<Team> teams,
        List<Duty> duties,
        List<CouncilSession> sessions,
        List<Requirement> requirements,
        List<Posts> posts,
        List<Profile> profiles,
        List<Plan> plans,
        int unreadable) {

    /**
     * Figures in the texts of a report: ten times as many as the division prints (519 in 2020). Each takes some 3 KB
     * while the report is made, and a text can hold tens of thousands.
     */
    static final int MOST_PLACEHOLDERS = 5_000;

    /** Columns of the staffing table: three times as many as the reports of 2020 print. */
    public static final int MOST_POSTS = 60;

    public record Programme(int fiscalYear, String code, String name, int ordinal) {

        public Programme {
            need(code, name);
            named("programme", code);
        }
    }

    public record Project(int fiscalYear, String code, String programme, String name, int ordinal) {

        public Project {
            need(code, programme, name);
            named("project", code);
        }
    }

    public record Team(String code, String name, int ordinal, LocalDate abolishedOn) {

        public Team {
            need(code, name);
        }
    }

    public record Duty(String team, String title, int ordinal, LocalDate endedOn) {

        public Duty {
            need(team, title);
        }
    }

    public record CouncilSession(LocalDate opensOn, LocalDate closesOn, LocalDate reportAsOf) {

        public CouncilSession {
            need(reportAsOf);
        }
    }

    /** Posts that were counted. */
    public record Posts(String category, int grade) {

        public Posts {
            need(category);
            named("category", category);
        }
    }

    record PostCategory(String code, String name) {}

    /** What the division calls itself and its own, from a day on. */
    public record Profile(
            String division, List<PostCategory> postCategories, List<String> facilities, LocalDate validFrom) {

        public static final Profile NONE =
                new Profile(ReportMessages.say("unrecorded"), List.of(), List.of(), LocalDate.MIN);

        public Profile {
            need(division, postCategories, facilities, validFrom);
        }

        /** The code itself where the profile has no name for it. */
        public String nameOfPosts(String category) {
            return postCategories.stream()
                    .filter(each -> category.equals(each.code))
                    .map(PostCategory::name)
                    .findFirst()
                    .orElse(category);
        }

        /** In the order of the table; what is not in it comes last. */
        int placeOfPosts(String category) {
            List<String> codes = postCategories.stream().map(PostCategory::code).toList();
            return codes.contains(category) ? codes.indexOf(category) : codes.size();
        }
    }

    public record Requirement(
            int fiscalYear,
            String programme,
            String project,
            String item,
            String fundSource,
            LocalDate periodFrom,
            LocalDate periodTo,
            boolean carriedOver) {

        public static final String FIGURE = "budget.required";

        public Requirement {
            need(periodFrom, periodTo, new Period(periodFrom, periodTo));
            named("programme", programme);
            named("project", project);
            named("item", item);
            named("fundSource", fundSource);
        }

        public boolean concerns(Dimensions asked) {
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
            return new Target(FIGURE, dimensions(), new Period(periodFrom, periodTo));
        }
    }

    record Plan(String figure, Dimensions dimensions, LocalDate periodFrom, LocalDate periodTo, LocalDate decidedOn) {

        Plan {
            need(figure, dimensions, decidedOn, new Period(periodFrom, periodTo));
        }

        private Target target() {
            return new Target(figure, dimensions, new Period(periodFrom, periodTo));
        }
    }

    public boolean empty() {
        return programmes.isEmpty()
                && projects.isEmpty()
                && briefs.isEmpty()
                && milestones.isEmpty()
                && teams.isEmpty()
                && duties.isEmpty()
                && sessions.isEmpty();
    }

    public List<Programme> programmesOf(int year) {
        return programmes.stream()
                .filter(programme -> programme.fiscalYear == year)
                .sorted(Comparator.comparing(Programme::ordinal).thenComparing(Programme::code))
                .toList();
    }

    public List<Project> projectsOf(Programme programme) {
        return projects.stream()
                .filter(project ->
                        project.fiscalYear == programme.fiscalYear && programme.code.equals(project.programme))
                .sorted(Comparator.comparing(Project::ordinal).thenComparing(Project::code))
                .toList();
    }

    /**
     * The briefs that are printed: of this year and of the next one, for each only the edition prepared last. What an
     * older edition had and the newer one left out does not come back.
     */
    public List<Brief> currentBriefs() {
        return latest(briefs, Brief::fiscalYear, Brief::preparedOn).stream()
                .filter(brief -> brief.fiscalYear() == moment.year() || brief.fiscalYear() == moment.year() + 1)
                .sorted(Comparator.comparing(Brief::chapter)
                        .thenComparing(Brief::fiscalYear)
                        .thenComparing(Brief::ordinal)
                        .thenComparing(Brief::title))
                .toList();
    }

    /** Those of them that fit into one report: the first ones, as long as they hold no more figures than that. */
    public List<Brief> printedBriefs() {
        var printed = new ArrayList<Brief>();
        int placeholders = 0;
        for (Brief brief : currentBriefs()) {
            int own = brief.placeholders();
            if (placeholders + own <= MOST_PLACEHOLDERS) {
                placeholders += own;
                printed.add(brief);
            }
        }
        return printed;
    }

    /** The milestones of each subject as they were stated last. */
    public Map<Subject, List<Milestone>> currentMilestones() {
        return latest(milestones, Milestone::subject, Milestone::statedOn).stream()
                .sorted(Comparator.comparing(Milestone::startsOn)
                        .thenComparing(milestone -> milestone.lastDay() == null ? LocalDate.MAX : milestone.lastDay())
                        .thenComparing(Milestone::title))
                .collect(Collectors.groupingBy(Milestone::subject));
    }

    /** The teams there are on the day, and what each of them does. */
    public Map<Team, List<Duty>> organization() {
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

    public Optional<String> teamName(String code) {
        return teams.stream()
                .filter(team -> team.code.equals(code))
                .map(Team::name)
                .findFirst();
    }

    /** The council session that is reported to on exactly this day. */
    public Optional<CouncilSession> session() {
        return sessions.stream()
                .filter(session -> session.reportAsOf.equals(moment.asOf()))
                .findFirst();
    }

    /** What the division has said of itself last. */
    public Optional<Profile> currentProfile() {
        return profiles.stream().max(Comparator.comparing(Profile::validFrom));
    }

    /** The posts that were ever counted, in the order of the staffing table. */
    public List<Posts> countedPosts() {
        Profile profile = currentProfile().orElse(Profile.NONE);
        return posts.stream()
                .distinct()
                .sorted(Comparator.comparing((Posts each) -> profile.placeOfPosts(each.category))
                        .thenComparing(Posts::category)
                        .thenComparing(Posts::grade))
                .limit(MOST_POSTS)
                .toList();
    }

    /** Of the posts ever counted, how many have no column. */
    public int postsLeftOut() {
        return (int) posts.stream().distinct().count() - countedPosts().size();
    }

    /** What targets were set, in the order in which they were decided. */
    public List<Target> targets() {
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

    /** What figures are asked by must be the value of a dimension; null, for not there, is. */
    static void named(String dimension, String value) {
        Dimensions.NONE.with(dimension, value);
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

package gujeong.gateway.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.narrative.NarrativeRecords.CouncilSession;
import gujeong.gateway.narrative.NarrativeRecords.Duty;
import gujeong.gateway.narrative.NarrativeRecords.Plan;
import gujeong.gateway.narrative.NarrativeRecords.PostCategory;
import gujeong.gateway.narrative.NarrativeRecords.Posts;
import gujeong.gateway.narrative.NarrativeRecords.Profile;
import gujeong.gateway.narrative.NarrativeRecords.Programme;
import gujeong.gateway.narrative.NarrativeRecords.Project;
import gujeong.gateway.narrative.NarrativeRecords.Requirement;
import gujeong.gateway.narrative.NarrativeRecords.Team;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;

/** The records of a small division, as a test sets them up. */
public final class NarrativeFixture {

    private final Moment moment;
    private final List<Programme> programmes = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Brief> briefs = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    private final List<CouncilSession> sessions = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Posts> posts = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private String plan = "계획";

    private NarrativeFixture(LocalDate asOf) {
        moment = Moment.of(asOf);
    }

    public static NarrativeFixture by(String asOf) {
        return new NarrativeFixture(LocalDate.parse(asOf));
    }

    public NarrativeFixture programme(int year, String code, int ordinal) {
        programmes.add(new Programme(year, code, "단위사업 " + code, ordinal));
        return this;
    }

    public NarrativeFixture project(int year, String programme, String code, int ordinal) {
        projects.add(new Project(year, code, programme, "세부사업 " + code, ordinal));
        return this;
    }

    /** A brief about a project. */
    public NarrativeFixture brief(
            int year, String chapter, int ordinal, String project, String preparedOn, String... achievements) {
        briefs.add(new Brief(
                year,
                chapter,
                ordinal,
                "보고 " + project,
                null,
                project,
                "PRESS",
                "목적",
                List.of("개요"),
                List.of(achievements),
                List.of(plan),
                LocalDate.parse(preparedOn)));
        return this;
    }

    /** The plan text of the briefs added from here on. */
    public NarrativeFixture planning(String line) {
        plan = line;
        return this;
    }

    public NarrativeFixture milestone(int year, String project, String title, String statedOn) {
        milestones.add(new Milestone(
                year,
                null,
                project,
                title,
                LocalDate.of(year, 3, 1),
                LocalDate.of(year, 3, 31),
                "DONE",
                LocalDate.parse(statedOn)));
        return this;
    }

    public NarrativeFixture team(String code, String name, int ordinal, String abolishedOn, String... titles) {
        teams.add(new Team(code, name, ordinal, abolishedOn == null ? null : LocalDate.parse(abolishedOn)));
        for (int i = 0; i < titles.length; i++) {
            duties.add(new Duty(code, titles[i], i + 1, null));
        }
        return this;
    }

    public NarrativeFixture session(String opensOn, String closesOn, String reportAsOf) {
        sessions.add(
                new CouncilSession(LocalDate.parse(opensOn), LocalDate.parse(closesOn), LocalDate.parse(reportAsOf)));
        return this;
    }

    public NarrativeFixture requirement(int year, String project, boolean carriedOver) {
        requirements.add(new Requirement(
                year,
                "PROGRAMME",
                project,
                null,
                "DISTRICT",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                carriedOver));
        return this;
    }

    public NarrativeFixture posts(String category, int grade) {
        posts.add(new Posts(category, grade));
        return this;
    }

    /** @param categories code and name of each, as {@code GENERAL=일반직} */
    public NarrativeFixture profile(String validFrom, String division, List<String> categories, String... facilities) {
        profiles.add(new Profile(
                division,
                categories.stream()
                        .map(each -> each.split("="))
                        .map(each -> new PostCategory(each[0], each[1]))
                        .toList(),
                List.of(facilities),
                LocalDate.parse(validFrom)));
        return this;
    }

    /** That there is a target; what it is, the ledger says. */
    public NarrativeFixture plan(String figure, Dimensions dimensions, String from, String to, String decidedOn) {
        plans.add(new Plan(figure, dimensions, LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(decidedOn)));
        return this;
    }

    public Moment moment() {
        return moment;
    }

    public NarrativeRecords records() {
        return new NarrativeRecords(
                moment,
                programmes,
                projects,
                briefs,
                milestones,
                teams,
                duties,
                sessions,
                requirements,
                posts,
                profiles,
                plans,
                0);
    }
}

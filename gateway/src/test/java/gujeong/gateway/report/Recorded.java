package gujeong.gateway.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Moment;
import gujeong.gateway.report.Contents.CouncilSession;
import gujeong.gateway.report.Contents.Duty;
import gujeong.gateway.report.Contents.Plan;
import gujeong.gateway.report.Contents.PostCategory;
import gujeong.gateway.report.Contents.Posts;
import gujeong.gateway.report.Contents.Profile;
import gujeong.gateway.report.Contents.Programme;
import gujeong.gateway.report.Contents.Project;
import gujeong.gateway.report.Contents.Requirement;
import gujeong.gateway.report.Contents.Team;

/** The records of a small division, as a test sets them up. */
final class Recorded {

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

    private Recorded(LocalDate asOf) {
        moment = Moment.of(asOf);
    }

    static Recorded by(String asOf) {
        return new Recorded(LocalDate.parse(asOf));
    }

    Recorded programme(int year, String code, int ordinal) {
        programmes.add(new Programme(year, code, "단위사업 " + code, ordinal));
        return this;
    }

    Recorded project(int year, String programme, String code, int ordinal) {
        projects.add(new Project(year, code, programme, "세부사업 " + code, ordinal));
        return this;
    }

    /** A brief about a project. */
    Recorded brief(int year, String chapter, int ordinal, String project, String preparedOn, String... achievements) {
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
    Recorded planning(String line) {
        plan = line;
        return this;
    }

    Recorded milestone(int year, String project, String title, String statedOn) {
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

    Recorded team(String code, String name, int ordinal, String abolishedOn, String... titles) {
        teams.add(new Team(code, name, ordinal, abolishedOn == null ? null : LocalDate.parse(abolishedOn)));
        for (int i = 0; i < titles.length; i++) {
            duties.add(new Duty(code, titles[i], i + 1, null));
        }
        return this;
    }

    Recorded session(String opensOn, String closesOn, String reportAsOf) {
        sessions.add(
                new CouncilSession(LocalDate.parse(opensOn), LocalDate.parse(closesOn), LocalDate.parse(reportAsOf)));
        return this;
    }

    Recorded requirement(int year, String project, boolean carriedOver) {
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

    Recorded posts(String category, int grade) {
        posts.add(new Posts(category, grade));
        return this;
    }

    /** @param categories code and name of each, as {@code GENERAL=일반직} */
    Recorded profile(String validFrom, String division, List<String> categories, String... facilities) {
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
    Recorded plan(String figure, Dimensions dimensions, String from, String to, String decidedOn) {
        plans.add(new Plan(figure, dimensions, LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(decidedOn)));
        return this;
    }

    Moment moment() {
        return moment;
    }

    Contents contents() {
        return new Contents(
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

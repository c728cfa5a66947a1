package gujeong.gateway.narrative;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class NarrativeRecordsTest {

    @Test
    void aSectionTheNewerEditionDroppedDoesNotComeBack() {
        var records = NarrativeFixture.by("2020-10-31")
                .brief(2020, "II", 1, "NEWSLETTERS", "2020-05-31")
                .brief(2020, "II", 9, "COVID19_RESPONSE", "2020-05-31")
                .brief(2020, "III", 1, "STUDIO", "2020-05-31")
                .brief(2020, "II", 1, "NEWSLETTERS", "2020-10-31")
                .brief(2021, "III", 1, "NEWSLETTERS", "2020-10-31")
                .records();

        assertThat(records.currentBriefs())
                .extracting(Brief::fiscalYear, Brief::section)
                .containsExactly(tuple(2020, "II.1"), tuple(2021, "III.1"));
    }

    @Test
    void theBriefsOfOtherYearsAreNotPrinted() {
        var records = NarrativeFixture.by("2021-05-31")
                .brief(2020, "II", 1, "NEWSLETTERS", "2020-10-31")
                .brief(2021, "III", 1, "NEWSLETTERS", "2020-10-31")
                .records();

        assertThat(records.currentBriefs()).extracting(Brief::fiscalYear).containsExactly(2021);
    }

    @Test
    void briefsThatStandForMoreFiguresThanFitIntoMemoryAreLeftOutAndTheOthersAreNot() {
        String line = "{{budget.executed}}".repeat(NarrativeRecords.MOST_PLACEHOLDERS / 2);
        NarrativeRecords records = NarrativeFixture.by("2020-10-31")
                .brief(2020, "II", 1, "FIRST", "2020-05-31", line)
                .brief(2020, "II", 2, "HOSTILE", "2020-05-31", line, line)
                .brief(2020, "II", 3, "LAST", "2020-05-31", line)
                .records();

        assertThat(records.printedBriefs()).extracting(Brief::project).containsExactly("FIRST", "LAST");
    }

    @Test
    void milestonesAreThoseStatedLastForTheirSubject() {
        var milestones = NarrativeFixture.by("2020-10-31")
                .milestone(2020, "STUDIO", "설치", "2020-05-31")
                .milestone(2020, "ADMIN_PORTAL", "발주", "2020-05-31")
                .milestone(2020, "ADMIN_PORTAL", "개통", "2020-10-31")
                .records()
                .currentMilestones();

        assertThat(milestones.get(new Subject(2020, null, "STUDIO")))
                .extracting(Milestone::title)
                .containsExactly("설치");
        assertThat(milestones.get(new Subject(2020, null, "ADMIN_PORTAL")))
                .extracting(Milestone::title)
                .containsExactly("개통");
    }

    @Test
    void aTeamStandsUntilTheDayBeforeItsAbolition() {
        var before = NarrativeFixture.by("2020-06-30").team("PRESS_PUBLICITY", "언론홍보팀", 1, "2020-07-01", "보도자료 작성");
        var after = NarrativeFixture.by("2020-07-01").team("PRESS_PUBLICITY", "언론홍보팀", 1, "2020-07-01", "보도자료 작성");

        assertThat(before.records().organization().values()).singleElement().satisfies(duties -> assertThat(duties)
                .hasSize(1));
        assertThat(after.records().organization()).isEmpty();
        assertThat(after.records().teamName("PRESS_PUBLICITY")).contains("언론홍보팀");
    }

    @Test
    void programmesAndTheirProjectsStandInTheOrderTheyWereGiven() {
        var records = NarrativeFixture.by("2020-05-31")
                .programme(2020, "SECOND", 2)
                .programme(2020, "FIRST", 1)
                .programme(2021, "NEXT_YEAR", 1)
                .project(2020, "FIRST", "LATER", 2)
                .project(2020, "FIRST", "EARLIER", 1)
                .project(2021, "FIRST", "NEXT_YEARS", 1)
                .records();

        assertThat(records.programmesOf(2020))
                .extracting(NarrativeRecords.Programme::code)
                .isEqualTo(List.of("FIRST", "SECOND"));
        assertThat(records.projectsOf(records.programmesOf(2020).get(0)))
                .extracting(NarrativeRecords.Project::code)
                .isEqualTo(List.of("EARLIER", "LATER"));
    }
}

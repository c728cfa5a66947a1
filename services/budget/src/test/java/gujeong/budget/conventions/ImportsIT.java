package gujeong.budget.conventions;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static gujeong.budget.conventions.ImportErrors.refuses;
import static gujeong.budget.conventions.MilestoneFiles.HEADER;
import static gujeong.budget.conventions.MilestoneFiles.milestones;
import static gujeong.budget.conventions.MilestoneFiles.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** A CSV file is recorded as a whole or not at all, and every invalid row is named. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ImportsIT {

    @Test
    void every_row_becomes_a_record_with_its_journal_entry() {
        long before = DatabaseProbe.journalRows();

        RecordClient.imports("milestones", milestones(2060, 3))
                .then()
                .statusCode(201)
                .body("rows", equalTo(3))
                .body("recorded", equalTo(3))
                .body("dryRun", equalTo(false));

        assertThat(recorded(2060)).isEqualTo(3);
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 3);
    }

    @Test
    void a_rehearsal_writes_nothing() {
        long before = DatabaseProbe.journalRows();

        RecordClient.as(Tokens.as("budget-editor"))
                .contentType("text/csv")
                .queryParam("dryRun", true)
                .body(milestones(2061, 3))
                .post(RecordClient.path("milestones") + "/imports")
                .then()
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("recorded", equalTo(0))
                .body("dryRun", equalTo(true));

        assertThat(recorded(2061)).isZero();
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void a_rehearsal_names_what_would_be_refused() {
        RecordClient.as(Tokens.as("budget-editor"))
                .contentType("text/csv")
                .queryParam("dryRun", true)
                .body(HEADER + "2061,점검,2061-02-30,,DONE,2061-05-31,\n")
                .post(RecordClient.path("milestones") + "/imports")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("startsOn"));
    }

    @Test
    void a_rehearsal_that_is_misspelt_is_not_the_real_thing() {
        long before = DatabaseProbe.journalRows();

        for (String query : List.of("dryRun=yes", "dryRun=1", "dryrun=true", "dry_run=true")) {
            RecordClient.as(Tokens.as("budget-editor"))
                    .contentType("text/csv")
                    .body(milestones(2061, 1))
                    .post(RecordClient.path("milestones") + "/imports?" + query)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(query.substring(0, query.indexOf('='))));
        }

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void one_bad_row_keeps_all_out_and_every_bad_row_is_named() {
        String csv = HEADER
                + "2062,좋은 줄,2062-01-01,,DONE,2062-05-31,\n"
                + "2062,나쁜 날,2062-13-01,,DONE,2062-05-31,\n"
                + "2062,나쁜 상태,2062-01-01,,FINISHED,2062-05-31,\n"
                + "x,나쁜 해와 빈 날,2062-01-01,,DONE,,\n"
                + "2062,순서가 바뀐 날,2062-02-01,2062-01-01,DONE,2062-05-31,\n";

        RecordClient.imports("milestones", csv)
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(3))
                .body("errors[0].field", equalTo("startsOn"))
                .body("errors[0].value", equalTo("2062-13-01"))
                .body("errors[0].reason", containsString("YYYY-MM-DD"))
                .body("errors[1].line", equalTo(4))
                .body("errors[1].field", equalTo("status"))
                .body("errors[1].value", equalTo("FINISHED"))
                .body("errors[1].reason", containsString("PLANNED, IN_PROGRESS, DONE"))
                .body("errors.line", equalTo(List.of(3, 4, 5)))
                .body("errors[2].field", equalTo("fiscalYear"));
        assertThat(recorded(2062)).isZero();

        refuses(
                "milestones",
                HEADER + "2062,순서,2062-02-01,2062-01-01,DONE,2062-05-31,\n",
                2,
                "endsOn",
                "before startsOn");
    }

    @Test
    void a_key_stands_once_in_the_file_and_once_in_the_books() {
        String header = "year,number,regularMeeting,reportAsOf\n";
        RecordClient.imports("council-sessions", header + "2020,3001,1,2020-05-31\n")
                .then()
                .statusCode(201);

        refuses("council-sessions", header + "2020,3002,1,2020-05-31\n2020,3002,2,2020-10-31\n", 3, "number", "line 2");
        refuses(
                "council-sessions",
                header + "2020,3003,1,2020-05-31\n2020,3001,2,2020-10-31\n",
                3,
                "number",
                "recorded already");
    }

    @Test
    void a_reference_that_leads_nowhere_is_named_with_its_line() {
        String header = "fiscalYear,programme,amount,until,madeOn\n";
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2066, "NEW_MEDIA"));

        refuses(
                "forecasts",
                header + "2066,NEW_MEDIA,1,2066-12-31,2066-10-31\n2066,NOBODY,1,2066-12-31,2066-10-31\n",
                3,
                "programme",
                "no live budget.programme with code NOBODY");
        refuses("forecasts", header + ",NEW_MEDIA,1,2066-12-31,2066-10-31\n", 2, "fiscalYear", "null");
    }

    @Test
    void control_characters_in_a_code_are_a_bad_value_and_no_failure() {
        refuses("teams", "code,name,ordinal,establishedOn\nA\u0000B,팀,1,2020-01-01\n", 2, "code", "control");
        refuses("duties", "team,title,ordinal,assignedOn\nA\u0000B,일,1,2020-01-01\n", 2, "team", "");
    }

    @Test
    void ten_thousand_rows_are_recorded_at_once() {
        long before = DatabaseProbe.journalRows();

        RecordClient.imports("milestones", milestones(2067, 10_000))
                .then()
                .statusCode(201)
                .body("recorded", equalTo(10_000));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 10_000);
    }

    @Test
    void a_hundred_thousand_rows_are_taken_and_not_one_more() {
        StringBuilder csv = new StringBuilder("code,name,ordinal,establishedOn\n");
        for (int i = 1; i < 100_000; i++) {
            csv.append("TEAM_").append(i).append(",팀,1,2020-01-01\n");
        }
        csv.append("TEAM_100000,팀,0,2020-01-01\n");

        refuses("teams", csv.toString(), 100_001, "ordinal", "1");
        RecordClient.imports("teams", csv + "ONE_MORE,팀,1,2020-01-01\n")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void as_many_references_are_looked_up_as_there_are_rows() {
        StringBuilder csv = new StringBuilder("team,title,ordinal,assignedOn\n");
        for (int i = 1; i <= 70_000; i++) {
            csv.append("NOBODY_").append(i).append(",촬영,1,2020-01-01\n");
        }

        RecordClient.imports("duties", csv.toString())
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_IMPORT"))
                .body("errors", hasSize(1000))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].field", equalTo("team"));
    }
}

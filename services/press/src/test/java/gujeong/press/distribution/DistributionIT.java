package gujeong.press.distribution;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.ConcurrentRequests;
import gujeong.press.PrintFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class DistributionIT {

    private static final String MAY = "2020-05";
    private static final int PEOPLE = 30;

    @Test
    void an_issue_goes_out_to_its_last_copy_and_no_further() {
        String publication = PrintFixture.anIssueOf(MAY, 1000);
        RecordClient.has("distributions", PrintFixture.distribution(publication, MAY, 600));

        RecordClient.records("distributions", PrintFixture.distribution(publication, MAY, 401))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("field", equalTo("copies"))
                .body(
                        "detail",
                        equalTo("distributes 401 copies but only 400 of the 1,000 copies of " + publication
                                + " 2020-05 are left"));
        RecordClient.records("distributions", PrintFixture.distribution(publication, MAY, 400))
                .then()
                .statusCode(201);

        assertThat(distributed(publication)).isEqualTo(1000);
    }

    @Test
    void braille_copies_count_among_an_issues_copies() {
        String publication = PrintFixture.aPublication();
        RecordClient.has(
                "issues",
                PrintFixture.issue(publication, MAY).with("printCopies", 100).with("brailleCopies", 10));

        RecordClient.records("distributions", PrintFixture.distribution(publication, MAY, 110))
                .then()
                .statusCode(201);
    }

    @Test
    void corrections_and_voiding_are_counted_too() {
        String publication = PrintFixture.anIssueOf(MAY, 1000);
        FactsJson first = PrintFixture.distribution(publication, MAY, 600);
        String id = RecordClient.has("distributions", first);
        String other = RecordClient.has("distributions", PrintFixture.distribution(publication, MAY, 400));

        RecordClient.corrects("distributions", id, 1, "부수 정정", first.with("copies", 601))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 600 of the 1,000"));
        RecordClient.voids("distributions", other, 1, "회수").then().statusCode(200);
        RecordClient.corrects("distributions", id, 1, "부수 정정", first.with("copies", 1000))
                .then()
                .statusCode(200);
    }

    @Test
    void moved_to_another_issue_it_needs_that_issues_copies_and_frees_its_own() {
        String publication = PrintFixture.anIssueOf(MAY, 1000);
        RecordClient.has(
                "issues",
                PrintFixture.issue(publication, "2020-06")
                        .with("printCopies", 500)
                        .with("brailleCopies", 0));
        FactsJson distribution = PrintFixture.distribution(publication, MAY, 600);
        String id = RecordClient.has("distributions", distribution);

        RecordClient.corrects("distributions", id, 1, "호수 착오", distribution.with("issue", "2020-06"))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 500 of the 500"));
        RecordClient.corrects(
                        "distributions",
                        id,
                        1,
                        "호수 착오",
                        distribution.with("issue", "2020-06").with("copies", 500))
                .then()
                .statusCode(200);
        RecordClient.records("distributions", PrintFixture.distribution(publication, MAY, 1000))
                .then()
                .statusCode(201);
    }

    @Test
    void a_number_is_sought_within_its_publication() {
        PrintFixture.anIssueOf("2020-11", 1000);
        String publication = PrintFixture.anIssueOf(MAY, 1000);

        RecordClient.records("distributions", PrintFixture.distribution(publication, "2020-11", 1))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("issue"))
                .body("detail", containsString(publication));
    }

    @Test
    void an_issue_that_went_out_stays() {
        String publication = PrintFixture.aPublication();
        String issue = RecordClient.has("issues", PrintFixture.issue(publication, MAY));
        RecordClient.has("distributions", PrintFixture.distribution(publication, MAY, 1));

        RecordClient.voids("issues", issue, 1, "중복 등록")
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"));
        RecordClient.corrects("issues", issue, 1, "호수 변경", PrintFixture.issue(publication, "2020-06"))
                .then()
                .statusCode(409)
                .body("field", equalTo("number"));
    }

    @Test
    void a_file_that_gives_out_too_much_gives_out_nothing() {
        String publication = PrintFixture.anIssueOf(MAY, 1000);
        String header = "publication,issue,recipientGroup,place,copies,distributedOn\n";
        String row = publication + "," + MAY + ",통·반장,당산1동 주민센터,400,2020-05-04\n";

        RecordClient.imports("distributions", header + row + row + row)
                .then()
                .statusCode(409)
                .body("detail", containsString("distributes 1,200 copies but only 1,000"));
        assertThat(distributed(publication)).isZero();

        RecordClient.imports("distributions", header + row + row).then().statusCode(201);
        assertThat(distributed(publication)).isEqualTo(800);
    }

    @Test
    void thirty_at_once_take_an_issue_to_its_last_copy_and_no_further() throws Exception {
        int fitting = 12;
        String publication = PrintFixture.anIssueOf(MAY, fitting * 50);

        List<Response> answers = ConcurrentRequests.atOnce(
                PEOPLE, i -> RecordClient.records("distributions", PrintFixture.distribution(publication, MAY, 50)));

        assertThat(ConcurrentRequests.answered(answers, 201)).isEqualTo(fitting);
        assertThat(ConcurrentRequests.answered(answers, 409)).isEqualTo(PEOPLE - fitting);
        assertThat(distributed(publication)).isEqualTo(fitting * 50);
    }

    /** Whatever the order of requests, no more copies go out than exist. */
    @Test
    void copies_are_not_taken_away_from_under_those_who_hand_them_out() throws Exception {
        String publication = PrintFixture.aPublication();
        FactsJson issue = PrintFixture.issue(publication, MAY).with("brailleCopies", 0);
        String id = RecordClient.has("issues", issue.with("printCopies", 1500));

        List<Response> answers = ConcurrentRequests.atOnce(
                PEOPLE,
                i -> i % 10 == 0
                        ? RecordClient.corrects("issues", id, 1, "부수 정정", issue.with("printCopies", 500))
                        : RecordClient.records("distributions", PrintFixture.distribution(publication, MAY, 50)));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409, 412);
        int copies = RecordClient.reads("issues", id).path("copies");
        assertThat(distributed(publication))
                .isEqualTo(ConcurrentRequests.answered(answers, 201) * 50)
                .isLessThanOrEqualTo(copies);
    }

    private static long distributed(String publication) {
        return DatabaseProbe.count(
                "SELECT coalesce(sum(copies), 0) FROM distribution WHERE NOT voided AND publication = '" + publication
                        + "'");
    }
}

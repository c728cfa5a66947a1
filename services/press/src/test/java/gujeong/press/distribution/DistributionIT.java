package gujeong.press.distribution;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.Books;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Stated;
import gujeong.press.Crowd;
import gujeong.press.PrintRoom;

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
        String publication = PrintRoom.anIssueOf(MAY, 1000);
        Clerk.has("distributions", PrintRoom.distribution(publication, MAY, 600));

        Clerk.records("distributions", PrintRoom.distribution(publication, MAY, 401))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("field", equalTo("copies"))
                .body(
                        "detail",
                        equalTo("distributes 401 copies but only 400 of the 1,000 copies of " + publication
                                + " 2020-05 are left"));
        Clerk.records("distributions", PrintRoom.distribution(publication, MAY, 400))
                .then()
                .statusCode(201);

        assertThat(distributed(publication)).isEqualTo(1000);
    }

    @Test
    void braille_copies_count_among_an_issues_copies() {
        String publication = PrintRoom.aPublication();
        Clerk.has(
                "issues",
                PrintRoom.issue(publication, MAY).with("printCopies", 100).with("brailleCopies", 10));

        Clerk.records("distributions", PrintRoom.distribution(publication, MAY, 110))
                .then()
                .statusCode(201);
    }

    @Test
    void corrections_and_voiding_are_counted_too() {
        String publication = PrintRoom.anIssueOf(MAY, 1000);
        Stated first = PrintRoom.distribution(publication, MAY, 600);
        String id = Clerk.has("distributions", first);
        String other = Clerk.has("distributions", PrintRoom.distribution(publication, MAY, 400));

        Clerk.corrects("distributions", id, 1, "부수 정정", first.with("copies", 601))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 600 of the 1,000"));
        Clerk.voids("distributions", other, 1, "회수").then().statusCode(200);
        Clerk.corrects("distributions", id, 1, "부수 정정", first.with("copies", 1000))
                .then()
                .statusCode(200);
    }

    @Test
    void moved_to_another_issue_it_needs_that_issues_copies_and_frees_its_own() {
        String publication = PrintRoom.anIssueOf(MAY, 1000);
        Clerk.has(
                "issues",
                PrintRoom.issue(publication, "2020-06").with("printCopies", 500).with("brailleCopies", 0));
        Stated distribution = PrintRoom.distribution(publication, MAY, 600);
        String id = Clerk.has("distributions", distribution);

        Clerk.corrects("distributions", id, 1, "호수 착오", distribution.with("issue", "2020-06"))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 500 of the 500"));
        Clerk.corrects(
                        "distributions",
                        id,
                        1,
                        "호수 착오",
                        distribution.with("issue", "2020-06").with("copies", 500))
                .then()
                .statusCode(200);
        Clerk.records("distributions", PrintRoom.distribution(publication, MAY, 1000))
                .then()
                .statusCode(201);
    }

    @Test
    void a_number_is_sought_within_its_publication() {
        PrintRoom.anIssueOf("2020-11", 1000);
        String publication = PrintRoom.anIssueOf(MAY, 1000);

        Clerk.records("distributions", PrintRoom.distribution(publication, "2020-11", 1))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("issue"))
                .body("detail", containsString(publication));
    }

    @Test
    void an_issue_that_went_out_stays() {
        String publication = PrintRoom.aPublication();
        String issue = Clerk.has("issues", PrintRoom.issue(publication, MAY));
        Clerk.has("distributions", PrintRoom.distribution(publication, MAY, 1));

        Clerk.voids("issues", issue, 1, "중복 등록").then().statusCode(409).body("code", equalTo("STILL_REFERRED_TO"));
        Clerk.corrects("issues", issue, 1, "호수 변경", PrintRoom.issue(publication, "2020-06"))
                .then()
                .statusCode(409)
                .body("field", equalTo("number"));
    }

    @Test
    void a_file_that_gives_out_too_much_gives_out_nothing() {
        String publication = PrintRoom.anIssueOf(MAY, 1000);
        String header = "publication,issue,recipientGroup,place,copies,distributedOn\n";
        String row = publication + "," + MAY + ",통·반장,당산1동 주민센터,400,2020-05-04\n";

        Clerk.imports("distributions", header + row + row + row)
                .then()
                .statusCode(409)
                .body("detail", containsString("distributes 1,200 copies but only 1,000"));
        assertThat(distributed(publication)).isZero();

        Clerk.imports("distributions", header + row + row).then().statusCode(201);
        assertThat(distributed(publication)).isEqualTo(800);
    }

    @Test
    void thirty_at_once_take_an_issue_to_its_last_copy_and_no_further() throws Exception {
        int fitting = 12;
        String publication = PrintRoom.anIssueOf(MAY, fitting * 50);

        List<Response> answers =
                Crowd.atOnce(PEOPLE, i -> Clerk.records("distributions", PrintRoom.distribution(publication, MAY, 50)));

        assertThat(Crowd.answered(answers, 201)).isEqualTo(fitting);
        assertThat(Crowd.answered(answers, 409)).isEqualTo(PEOPLE - fitting);
        assertThat(distributed(publication)).isEqualTo(fitting * 50);
    }

    /** Whatever the order of requests, no more copies go out than exist. */
    @Test
    void copies_are_not_taken_away_from_under_those_who_hand_them_out() throws Exception {
        String publication = PrintRoom.aPublication();
        Stated issue = PrintRoom.issue(publication, MAY).with("brailleCopies", 0);
        String id = Clerk.has("issues", issue.with("printCopies", 1500));

        List<Response> answers = Crowd.atOnce(
                PEOPLE,
                i -> i % 10 == 0
                        ? Clerk.corrects("issues", id, 1, "부수 정정", issue.with("printCopies", 500))
                        : Clerk.records("distributions", PrintRoom.distribution(publication, MAY, 50)));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409, 412);
        int copies = Clerk.reads("issues", id).path("copies");
        assertThat(distributed(publication))
                .isEqualTo(Crowd.answered(answers, 201) * 50)
                .isLessThanOrEqualTo(copies);
    }

    private static long distributed(String publication) {
        return Books.count("SELECT coalesce(sum(copies), 0) FROM distribution WHERE NOT voided AND publication = '"
                + publication + "'");
    }
}

package gujeong.press.issue;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PrintFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class IssueIT {

    private String publication;
    private FactsJson issue;

    @BeforeEach
    void there_is_a_publication() {
        publication = PrintFixture.aPublication();
        issue = PrintFixture.issue(publication, "2020-05");
    }

    @Test
    void an_issue_knows_its_copies_and_what_one_of_them_cost() {
        RecordClient.records("issues", issue)
                .then()
                .statusCode(201)
                .body("copies", equalTo(100_300))
                .body("costPerCopy", equalTo(350))
                .body("publicationKind", equalTo("NEWSLETTER"));
    }

    @Test
    void a_correction_is_counted_anew() {
        String id = RecordClient.has("issues", issue);

        RecordClient.corrects(
                        "issues",
                        id,
                        1,
                        "인쇄 부수 정정",
                        issue.with("printCopies", 0).with("brailleCopies", 0))
                .then()
                .statusCode(200)
                .body("copies", equalTo(0))
                .body("costPerCopy", nullValue());
    }

    @Test
    void a_number_names_one_issue_of_a_publication_and_may_be_used_by_another() {
        RecordClient.has("issues", issue);

        RecordClient.records("issues", issue.with("pages", 16))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.records("issues", issue.with("publication", PrintFixture.aPublication()))
                .then()
                .statusCode(201);
    }

    @Test
    void what_belongs_to_no_publication_or_appears_nowhere_is_refused() {
        RecordClient.records("issues", issue.with("publication", "NO_SUCH_PAPER"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("publication"));
        RecordClient.records(
                        "issues",
                        issue.with("printCopies", 0).with("brailleCopies", 0).with("mobile", false))
                .then()
                .statusCode(400)
                .body("field", equalTo("printCopies"));
        RecordClient.records("issues", issue.with("printCopies", -1))
                .then()
                .statusCode(400)
                .body("field", equalTo("printCopies"));
        RecordClient.records("issues", issue.with("publishedOn", "2009-12-31"))
                .then()
                .statusCode(409)
                .body("field", equalTo("publishedOn"));
    }

    @Test
    void copies_that_went_out_cannot_be_taken_back_by_a_correction() {
        String id = RecordClient.has("issues", issue.with("brailleCopies", 0));
        RecordClient.has("distributions", PrintFixture.distribution(publication, "2020-05", 95_000));

        RecordClient.corrects(
                        "issues",
                        id,
                        1,
                        "부수 정정",
                        issue.with("printCopies", 94_999).with("brailleCopies", 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("field", equalTo("printCopies"))
                .body("detail", containsString("95,000"));
        RecordClient.corrects(
                        "issues",
                        id,
                        1,
                        "부수 정정",
                        issue.with("printCopies", 94_000).with("brailleCopies", 1_000))
                .then()
                .statusCode(200)
                .body("copies", equalTo(95_000));
    }

    @Test
    void a_volume_is_imported_and_listed_by_day() {
        String rows = "publication,number,publishedOn,pages,printCopies,brailleCopies,mobile,cost\n"
                + publication + ",2020-02,2020-02-01,24,100000,0,true,33000000\n"
                + publication + ",2020-01,2020-01-02,24,100000,0,true,33000000\n";

        RecordClient.imports("issues", rows).then().statusCode(201).body("recorded", equalTo(2));

        RecordClient.reader()
                .queryParam("publication", publication)
                .get(RecordClient.path("issues"))
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of("2020-01", "2020-02")))
                .body("items.publicationKind", equalTo(List.of("NEWSLETTER", "NEWSLETTER")));
    }
}

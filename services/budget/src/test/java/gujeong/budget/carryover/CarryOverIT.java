package gujeong.budget.carryover;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** How money comes into the next year: each kind with its precondition. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class CarryOverIT {

    private final MoneyFixture given = MoneyFixture.year(2037);
    private final MoneyFixture next = MoneyFixture.year(2038);

    @Test
    void approved_money_belongs_to_next_years_project() {
        String project = aProjectOfBothYears(100);
        String id = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));

        approves(id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("APPROVED"))
                .body("approvedOn", equalTo("2037-12-18"))
                .body("approvalReference", equalTo("2038년 본예산 명시이월사업조서"))
                .body("programme", equalTo("NEW_MEDIA"))
                .body("nextProgramme", equalTo("NEW_MEDIA"));

        RecordClient.history("carry-overs", id)
                .then()
                .body("items.type", contains("budget.carry-over.recorded.v1", "budget.carry-over.approved.v1"));
        RecordClient.records("commitments", next.commitment(MoneyFixture.newNumber(), project, 61))
                .then()
                .statusCode(409);
        RecordClient.records("commitments", next.commitment(MoneyFixture.newNumber(), project, 60))
                .then()
                .statusCode(201);
    }

    @Test
    void a_request_alone_moves_nothing() {
        String project = aProjectOfBothYears(100);

        RecordClient.records("carry-overs", given.carryOver(project, "EXPLICIT", 60))
                .then()
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("approvedOn", nullValue());

        RecordClient.records("commitments", next.commitment(MoneyFixture.newNumber(), project, 1))
                .then()
                .statusCode(409);
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 100))
                .then()
                .statusCode(201);
    }

    @Test
    void explicit_takes_uncommitted_money_which_then_is_gone_for_its_year() {
        String project = aProjectOfBothYears(100);
        given.aCommitment(project, 30);

        RecordClient.records("carry-overs", given.carryOver(project, "EXPLICIT", 71))
                .then()
                .statusCode(409)
                .body("field", equalTo("amount"))
                .body("detail", containsString("only 70 won of DISTRICT money for " + project));
        approves(RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60)))
                .then()
                .statusCode(200);

        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 11))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 10 won"));
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 10))
                .then()
                .statusCode(201);
    }

    @Test
    void money_committed_since_the_request_is_missing_at_the_approval() {
        String project = aProjectOfBothYears(100);
        String id = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        given.aCommitment(project, 50);

        approves(id).then().statusCode(409).body("detail", containsString("only 50 won"));

        RecordClient.reads("carry-overs", id).then().body("status", equalTo("REQUESTED"));
    }

    @Test
    void accidental_takes_what_is_committed_and_unpaid() {
        String project = aProjectOfBothYears(100);
        String commitment = given.aCommitment(project, 80);
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 30, "04-01"));
        FactsJson carryOver = given.carryOver(project, "ACCIDENTAL", 50).with("commitment", commitment);

        RecordClient.records("carry-overs", carryOver.without("commitment"))
                .then()
                .statusCode(400)
                .body("field", equalTo("commitment"));
        RecordClient.records("carry-overs", carryOver.with("amount", 51))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 50 won of commitment " + commitment));
        RecordClient.records("carry-overs", carryOver.with("project", aProjectOfBothYears(100)))
                .then()
                .statusCode(409)
                .body("field", equalTo("commitment"));
        approves(RecordClient.has("carry-overs", carryOver)).then().statusCode(200);

        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 1, "12-20"))
                .then()
                .statusCode(409)
                .body("detail", containsString("50 won carried over to next year"));
        RecordClient.records("commitments", next.commitment(MoneyFixture.newNumber(), project, 50))
                .then()
                .statusCode(201);
    }

    @Test
    void continuing_is_for_continuing_projects() {
        String code = MoneyFixture.newCode();
        String id = RecordClient.has("projects", given.project(code).with("continuing", true));
        RecordClient.has("projects", next.project(code).with("continuing", true));
        RecordClient.has("appropriations", given.appropriation(code, 100));
        String commitment = given.aCommitment(code, 60);
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 20, "04-01"));

        RecordClient.records("carry-overs", given.carryOver(aProjectOfBothYears(100), "CONTINUING", 10))
                .then()
                .statusCode(409)
                .body("field", equalTo("kind"));
        RecordClient.records("carry-overs", given.carryOver(code, "CONTINUING", 81))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 80 won"));
        approves(RecordClient.has("carry-overs", given.carryOver(code, "CONTINUING", 80)))
                .then()
                .statusCode(200);

        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 1, "12-20"))
                .then()
                .statusCode(409)
                .body("detail", containsString("carried over to next year"));
        RecordClient.corrects("projects", id, 1, "착오", given.project(code))
                .then()
                .statusCode(409);
    }

    @Test
    void next_years_project_must_be_there() {
        String project = given.aProjectOf(100);
        String id = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));

        approves(id).then().statusCode(409).body("detail", containsString("no live project " + project + " in 2038"));

        RecordClient.has("projects", next.project(project));
        approves(id).then().statusCode(200);
    }

    @Test
    void next_years_project_stays_while_it_holds_carried_money() {
        String project = given.aProjectOf(100);
        String receiver = RecordClient.has("projects", next.project(project));
        approves(RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60)))
                .then()
                .statusCode(200);

        RecordClient.voids("projects", receiver, 1, "중복")
                .then()
                .statusCode(409)
                .body("detail", containsString("carried over from 2037"));
    }

    @Test
    void carried_money_that_is_committed_again_stays_carried() {
        String project = aProjectOfBothYears(100);
        String id = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        approves(id).then().statusCode(200);
        String commitment = RecordClient.has("commitments", next.commitment(MoneyFixture.newNumber(), project, 60));

        RecordClient.voids("carry-overs", id, 2, "승인 취소")
                .then()
                .statusCode(409)
                .body("detail", containsString("60 won are missing"));

        RecordClient.voids("commitments", commitment, 1, "계약 취소").then().statusCode(200);
        RecordClient.voids("carry-overs", id, 2, "승인 취소").then().statusCode(200);
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 100))
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_approved_is_neither_corrected_nor_approved_again() {
        String project = aProjectOfBothYears(100);
        FactsJson carryOver = given.carryOver(project, "EXPLICIT", 60);
        String id = RecordClient.has("carry-overs", carryOver);
        RecordClient.corrects("carry-overs", id, 1, "금액 착오", carryOver.with("amount", 50))
                .then()
                .statusCode(200);
        given.approves(id, 2).then().statusCode(200);

        given.approves(id, 3).then().statusCode(409).body("code", equalTo("STEP_NOT_ALLOWED"));
        RecordClient.corrects("carry-overs", id, 3, "금액 착오", carryOver)
                .then()
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_ALLOWED"));
    }

    @Test
    void an_approval_has_its_day_its_reference_and_the_revision_it_was_given_for() {
        String id = RecordClient.has("carry-overs", given.carryOver(aProjectOfBothYears(100), "EXPLICIT", 60));
        String path = RecordClient.path("carry-overs", id) + "/approval";

        RecordClient.editor().body(given.approval()).post(path).then().statusCode(428);
        given.approves(id, 7).then().statusCode(412);
        given.approves(id, 1, given.approval().without("reference"))
                .then()
                .statusCode(400)
                .body("field", equalTo("reference"));
        given.approves(id, 1, given.approval().with("approvedOn", "2037-11-19"))
                .then()
                .statusCode(400)
                .body("field", equalTo("approvedOn"));
        RecordClient.reader()
                .contentType("application/json")
                .header("If-Match", RecordClient.etag(1))
                .body(given.approval())
                .post(path)
                .then()
                .statusCode(403);
    }

    private String aProjectOfBothYears(long amount) {
        String project = given.aProjectOf(amount);
        RecordClient.has("projects", next.project(project));
        return project;
    }

    private Response approves(String id) {
        return given.approves(id, 1);
    }
}

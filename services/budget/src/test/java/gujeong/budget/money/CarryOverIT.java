package gujeong.budget.money;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.Given;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Stated;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** How money comes into the next year: each kind with its precondition. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class CarryOverIT {

    private final Given given = Given.year(2037);
    private final Given next = Given.year(2038);

    @Test
    void approved_money_belongs_to_next_years_project() {
        String project = aProjectOfBothYears(100);
        String id = Clerk.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));

        approves(id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("APPROVED"))
                .body("approvedOn", equalTo("2037-12-18"))
                .body("approvalReference", equalTo("2038년 본예산 명시이월사업조서"))
                .body("programme", equalTo("NEW_MEDIA"))
                .body("nextProgramme", equalTo("NEW_MEDIA"));

        Clerk.history("carry-overs", id)
                .then()
                .body("items.type", contains("budget.carry-over.recorded.v1", "budget.carry-over.approved.v1"));
        Clerk.records("commitments", next.commitment(Given.newNumber(), project, 61))
                .then()
                .statusCode(409);
        Clerk.records("commitments", next.commitment(Given.newNumber(), project, 60))
                .then()
                .statusCode(201);
    }

    @Test
    void a_request_alone_moves_nothing() {
        String project = aProjectOfBothYears(100);

        Clerk.records("carry-overs", given.carryOver(project, "EXPLICIT", 60))
                .then()
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("approvedOn", nullValue());

        Clerk.records("commitments", next.commitment(Given.newNumber(), project, 1))
                .then()
                .statusCode(409);
        Clerk.records("commitments", given.commitment(Given.newNumber(), project, 100))
                .then()
                .statusCode(201);
    }

    @Test
    void explicit_takes_uncommitted_money_which_then_is_gone_for_its_year() {
        String project = aProjectOfBothYears(100);
        given.aCommitment(project, 30);

        Clerk.records("carry-overs", given.carryOver(project, "EXPLICIT", 71))
                .then()
                .statusCode(409)
                .body("field", equalTo("amount"))
                .body("detail", containsString("only 70 won of DISTRICT money for " + project));
        approves(Clerk.has("carry-overs", given.carryOver(project, "EXPLICIT", 60)))
                .then()
                .statusCode(200);

        Clerk.records("commitments", given.commitment(Given.newNumber(), project, 11))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 10 won"));
        Clerk.records("commitments", given.commitment(Given.newNumber(), project, 10))
                .then()
                .statusCode(201);
    }

    @Test
    void money_committed_since_the_request_is_missing_at_the_approval() {
        String project = aProjectOfBothYears(100);
        String id = Clerk.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        given.aCommitment(project, 50);

        approves(id).then().statusCode(409).body("detail", containsString("only 50 won"));

        Clerk.reads("carry-overs", id).then().body("status", equalTo("REQUESTED"));
    }

    @Test
    void accidental_takes_what_is_committed_and_unpaid() {
        String project = aProjectOfBothYears(100);
        String commitment = given.aCommitment(project, 80);
        Clerk.has("payments", given.payment(commitment, "PROGRESS", 30, "04-01"));
        Stated carryOver = given.carryOver(project, "ACCIDENTAL", 50).with("commitment", commitment);

        Clerk.records("carry-overs", carryOver.without("commitment"))
                .then()
                .statusCode(400)
                .body("field", equalTo("commitment"));
        Clerk.records("carry-overs", carryOver.with("amount", 51))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 50 won of commitment " + commitment));
        Clerk.records("carry-overs", carryOver.with("project", aProjectOfBothYears(100)))
                .then()
                .statusCode(409)
                .body("field", equalTo("commitment"));
        approves(Clerk.has("carry-overs", carryOver)).then().statusCode(200);

        Clerk.records("payments", given.payment(commitment, "PROGRESS", 1, "12-20"))
                .then()
                .statusCode(409)
                .body("detail", containsString("50 won carried over to next year"));
        Clerk.records("commitments", next.commitment(Given.newNumber(), project, 50))
                .then()
                .statusCode(201);
    }

    @Test
    void continuing_is_for_continuing_projects() {
        String code = Given.newCode();
        String id = Clerk.has("projects", given.project(code).with("continuing", true));
        Clerk.has("projects", next.project(code).with("continuing", true));
        Clerk.has("appropriations", given.appropriation(code, 100));
        String commitment = given.aCommitment(code, 60);
        Clerk.has("payments", given.payment(commitment, "PROGRESS", 20, "04-01"));

        Clerk.records("carry-overs", given.carryOver(aProjectOfBothYears(100), "CONTINUING", 10))
                .then()
                .statusCode(409)
                .body("field", equalTo("kind"));
        Clerk.records("carry-overs", given.carryOver(code, "CONTINUING", 81))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 80 won"));
        approves(Clerk.has("carry-overs", given.carryOver(code, "CONTINUING", 80)))
                .then()
                .statusCode(200);

        Clerk.records("payments", given.payment(commitment, "PROGRESS", 1, "12-20"))
                .then()
                .statusCode(409)
                .body("detail", containsString("carried over to next year"));
        Clerk.corrects("projects", id, 1, "착오", given.project(code)).then().statusCode(409);
    }

    @Test
    void next_years_project_must_be_there() {
        String project = given.aProjectOf(100);
        String id = Clerk.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));

        approves(id).then().statusCode(409).body("detail", containsString("no live project " + project + " in 2038"));

        Clerk.has("projects", next.project(project));
        approves(id).then().statusCode(200);
    }

    @Test
    void next_years_project_stays_while_it_holds_carried_money() {
        String project = given.aProjectOf(100);
        String receiver = Clerk.has("projects", next.project(project));
        approves(Clerk.has("carry-overs", given.carryOver(project, "EXPLICIT", 60)))
                .then()
                .statusCode(200);

        Clerk.voids("projects", receiver, 1, "중복")
                .then()
                .statusCode(409)
                .body("detail", containsString("carried over from 2037"));
    }

    @Test
    void carried_money_that_is_committed_again_stays_carried() {
        String project = aProjectOfBothYears(100);
        String id = Clerk.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        approves(id).then().statusCode(200);
        String commitment = Clerk.has("commitments", next.commitment(Given.newNumber(), project, 60));

        Clerk.voids("carry-overs", id, 2, "승인 취소")
                .then()
                .statusCode(409)
                .body("detail", containsString("60 won are missing"));

        Clerk.voids("commitments", commitment, 1, "계약 취소").then().statusCode(200);
        Clerk.voids("carry-overs", id, 2, "승인 취소").then().statusCode(200);
        Clerk.records("commitments", given.commitment(Given.newNumber(), project, 100))
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_approved_is_neither_corrected_nor_approved_again() {
        String project = aProjectOfBothYears(100);
        Stated carryOver = given.carryOver(project, "EXPLICIT", 60);
        String id = Clerk.has("carry-overs", carryOver);
        Clerk.corrects("carry-overs", id, 1, "금액 착오", carryOver.with("amount", 50))
                .then()
                .statusCode(200);
        given.approves(id, 2).then().statusCode(200);

        given.approves(id, 3).then().statusCode(409).body("code", equalTo("STEP_NOT_ALLOWED"));
        Clerk.corrects("carry-overs", id, 3, "금액 착오", carryOver)
                .then()
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_ALLOWED"));
    }

    @Test
    void an_approval_has_its_day_its_reference_and_the_revision_it_was_given_for() {
        String id = Clerk.has("carry-overs", given.carryOver(aProjectOfBothYears(100), "EXPLICIT", 60));
        String path = Clerk.path("carry-overs", id) + "/approval";

        Clerk.editor().body(given.approval()).post(path).then().statusCode(428);
        given.approves(id, 7).then().statusCode(412);
        given.approves(id, 1, given.approval().without("reference"))
                .then()
                .statusCode(400)
                .body("field", equalTo("reference"));
        given.approves(id, 1, given.approval().with("approvedOn", "2037-11-19"))
                .then()
                .statusCode(400)
                .body("field", equalTo("approvedOn"));
        Clerk.reader()
                .contentType("application/json")
                .header("If-Match", Clerk.etag(1))
                .body(given.approval())
                .post(path)
                .then()
                .statusCode(403);
    }

    private String aProjectOfBothYears(long amount) {
        String project = given.aProjectOf(amount);
        Clerk.has("projects", next.project(project));
        return project;
    }

    private Response approves(String id) {
        return given.approves(id, 1);
    }
}

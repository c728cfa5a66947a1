package gujeong.budget.project;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** How a project's allocation is explained, and what is left of it. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ProjectStatusIT {

    private final MoneyFixture given = MoneyFixture.year(2039);
    private final MoneyFixture last = MoneyFixture.year(2038);

    @Test
    void every_change_of_the_allocation_is_told() {
        String project = given.aProjectOf(1000);
        String giver = given.aProjectOf(500);
        RecordClient.has(
                "appropriations",
                given.appropriation(project, 300)
                        .with("fundSource", MoneyFixture.CITY)
                        .with("decidedOn", given.day("04-01")));
        String transfer = RecordClient.has(
                "appropriations",
                given.appropriation(project, 200)
                        .with("kind", "TRANSFER_WITHIN")
                        .with("fromProject", giver)
                        .with("decidedOn", given.day("05-01")));
        RecordClient.has(
                "appropriations",
                given.appropriation(project, -100).with("kind", "SUPPLEMENTARY").with("decidedOn", given.day("07-15")));

        status(project, "2039-12-31")
                .then()
                .statusCode(200)
                .body("code", equalTo(project))
                .body("programme", equalTo("NEW_MEDIA"))
                .body("asOf", equalTo("2039-12-31"))
                .body("changes.kind", contains("ORIGINAL", "ORIGINAL", "TRANSFER_WITHIN", "SUPPLEMENTARY"))
                .body("changes.day", contains("2038-12-15", "2039-04-01", "2039-05-01", "2039-07-15"))
                .body("changes.fundSource", contains("DISTRICT", "CITY", "DISTRICT", "DISTRICT"))
                .body("changes.amount", contains(1000, 300, 200, -100))
                .body("changes.runningTotal", contains(1000, 1300, 1500, 1400))
                .body("changes[2].recordType", equalTo("budget.appropriation"))
                .body("changes[2].id", equalTo(transfer))
                .body("total.allocated", equalTo(1400));
        status(giver, "2039-12-31")
                .then()
                .body("changes.amount", contains(500, -200))
                .body("changes[1].id", equalTo(transfer))
                .body("total.allocated", equalTo(300));
    }

    @Test
    void sums_are_those_of_the_day_asked_about() {
        String project = given.aProjectOf(1000);
        String commitment = given.aCommitment(project, 600);
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 400, "04-10"));
        RecordClient.has("reversals", given.reversal(commitment, "RETURN", 50, "05-10"));
        RecordClient.has("reversals", given.reversal(commitment, "REDUCTION", 30, "06-10"));

        sums(project, "2038-12-14", 0, 0, 0, 0);
        sums(project, "2039-03-01", 1000, 0, 0, 1000);
        sums(project, "2039-03-02", 1000, 600, 0, 400);
        sums(project, "2039-05-09", 1000, 600, 400, 400);
        sums(project, "2039-05-10", 1000, 550, 350, 450);
        sums(project, "2039-06-10", 1000, 520, 350, 480);
    }

    private static void sums(String project, String asOf, int allocated, int committed, int paid, int available) {
        status(project, asOf)
                .then()
                .statusCode(200)
                .body("total.allocated", equalTo(allocated))
                .body("total.committed", equalTo(committed))
                .body("total.paid", equalTo(paid))
                .body("total.available", equalTo(available));
    }

    @Test
    void each_source_stands_for_itself() {
        String project = given.aProjectOf(1000);
        RecordClient.has("appropriations", given.appropriation(project, 300).with("fundSource", MoneyFixture.CITY));
        RecordClient.has(
                "commitments",
                given.commitment(MoneyFixture.newNumber(), project, 250).with("fundSource", MoneyFixture.CITY));

        status(project, "2039-12-31")
                .then()
                .body("fundSources.fundSource", contains("DISTRICT", "CITY"))
                .body("fundSources.allocated", contains(1000, 300))
                .body("fundSources.committed", contains(0, 250))
                .body("fundSources.available", contains(1000, 50))
                .body("total.available", equalTo(1050));
    }

    @Test
    void carried_money_leaves_one_year_and_comes_to_the_next_when_it_begins() {
        String project = last.aProjectOf(100);
        RecordClient.has("projects", given.project(project));
        String id = RecordClient.has("carry-overs", last.carryOver(project, "EXPLICIT", 60));
        last.approves(id, 1).then().statusCode(200);

        String before = idOf(project, 2038);
        RecordClient.reader()
                .get(RecordClient.path("projects", before) + "/status?asOf=2038-12-31")
                .then()
                .body("total.allocated", equalTo(100))
                .body("total.carriedOver", equalTo(60))
                .body("total.available", equalTo(40));
        sums(project, "2038-12-31", 0, 0, 0, 0);
        status(project, "2039-01-01")
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].recordType", equalTo("budget.carry-over"))
                .body("changes[0].id", equalTo(id))
                .body("changes[0].kind", equalTo("EXPLICIT"))
                .body("changes[0].day", equalTo("2039-01-01"))
                .body("total.available", equalTo(60));
    }

    @Test
    void voided_records_do_not_count() {
        String project = given.aProject();
        String id = RecordClient.has("appropriations", given.appropriation(project, 100));
        RecordClient.voids("appropriations", id, 1, "중복").then().statusCode(200);

        status(project, "2039-12-31")
                .then()
                .body("changes", hasSize(0))
                .body("fundSources", hasSize(0))
                .body("total.allocated", equalTo(0));
    }

    @Test
    void bad_questions_are_named() {
        String project = given.aProject();

        status(project, "2039-02-30").then().statusCode(400).body("field", equalTo("asOf"));
        RecordClient.reader()
                .get(RecordClient.path("projects", "00000000-0000-7000-8000-000000000000") + "/status")
                .then()
                .statusCode(404);
        RecordClient.reader()
                .get(RecordClient.path("projects", idOf(project, 2039)) + "/status")
                .then()
                .statusCode(200);
    }

    private static Response status(String project, String asOf) {
        return RecordClient.reader().get(RecordClient.path("projects", idOf(project, 2039)) + "/status?asOf=" + asOf);
    }

    private static String idOf(String project, int year) {
        return RecordClient.reader()
                .accept("application/json")
                .get(RecordClient.path("projects") + "?code=" + project + "&fiscalYear=" + year)
                .path("items[0].id");
    }
}

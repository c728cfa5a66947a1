package gujeong.budget.commitment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What may be committed, and what of a commitment may change. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class CommitmentIT {

    private final MoneyFixture given = MoneyFixture.year(2033);

    @Test
    void a_commitment_takes_its_programme_from_its_project() {
        RecordClient.records(
                        "commitments",
                        given.commitment(MoneyFixture.newNumber(), given.aProjectOf(5_000_000), 5_000_000))
                .then()
                .statusCode(201)
                .body("programme", equalTo("NEW_MEDIA"))
                .body("amount", equalTo(5_000_000));
    }

    @Test
    void the_refusal_says_what_is_left() {
        String project = given.aProjectOf(10_000_000);
        given.aCommitment(project, 6_800_000);

        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 5_000_000))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("field", equalTo("amount"))
                .body(
                        "detail",
                        equalTo("commits 5,000,000 won but only 3,200,000 won of DISTRICT money for " + project
                                + " in 2033 are left on 2033-03-02"));
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 3_200_000))
                .then()
                .statusCode(201);
    }

    @Test
    void money_of_another_source_does_not_help() {
        String project = given.aProjectOf(100);
        RecordClient.has("appropriations", given.appropriation(project, 50).with("fundSource", MoneyFixture.CITY));

        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 101))
                .then()
                .statusCode(409);
        RecordClient.records(
                        "commitments",
                        given.commitment(MoneyFixture.newNumber(), project, 51).with("fundSource", MoneyFixture.CITY))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 50 won of CITY money"));
        RecordClient.records(
                        "commitments",
                        given.commitment(MoneyFixture.newNumber(), project, 1).with("fundSource", "NATIONAL"))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 0 won of NATIONAL money"));
    }

    @Test
    void a_correction_is_measured_without_what_it_replaces() {
        String project = given.aProjectOf(100);
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), project, 60);
        String id = RecordClient.has("commitments", commitment);

        RecordClient.corrects("commitments", id, 1, "설계 변경", commitment.with("amount", 100))
                .then()
                .statusCode(200);
        RecordClient.corrects("commitments", id, 2, "설계 변경", commitment.with("amount", 101))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 100 won"));
    }

    @Test
    void a_voided_commitment_gives_its_money_back() {
        String project = given.aProjectOf(100);
        String id = RecordClient.has("commitments", given.commitment(MoneyFixture.newNumber(), project, 100));

        RecordClient.voids("commitments", id, 1, "계약 취소").then().statusCode(200);

        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 100))
                .then()
                .statusCode(201);
    }

    @Test
    void it_is_made_in_its_fiscal_year() {
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(100), 100);

        refuses(commitment.with("committedOn", "2034-01-01"), "committedOn");
        refuses(commitment.with("committedOn", "2032-12-31"), "committedOn");
        refuses(commitment.with("number", "no spaces"), "number");
        refuses(commitment.with("amount", 0), "amount");
        RecordClient.records("commitments", commitment.with("committedOn", "2033-12-31"))
                .then()
                .statusCode(201);
    }

    private static void refuses(FactsJson commitment, String field) {
        RecordClient.records("commitments", commitment).then().statusCode(400).body("field", equalTo(field));
    }

    @Test
    void a_number_names_one_live_commitment_of_its_year() {
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(100), 10);
        RecordClient.has("commitments", commitment);

        RecordClient.records("commitments", commitment)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
    }

    @Test
    void what_payments_have_taken_over_stays() {
        String project = given.aProjectOf(100);
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), project, 60);
        String id = RecordClient.has("commitments", commitment);
        RecordClient.corrects("commitments", id, 1, "계약방법 착오", commitment.with("contractMethod", "OPEN_BID"))
                .then()
                .statusCode(200);
        RecordClient.has("payments", given.payment((String) commitment.get("number"), "PROGRESS", 30, "04-01"));

        refusesToMove(id, commitment.with("number", MoneyFixture.newNumber()), "number");
        refusesToMove(id, commitment.with("project", given.aProjectOf(100)), "project");
        refusesToMove(id, commitment.with("contractMethod", "PRIVATE_CONTRACT"), "project");
        RecordClient.voids("commitments", id, 2, "중복")
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"));
    }

    private static void refusesToMove(String id, FactsJson corrected, String field) {
        RecordClient.corrects("commitments", id, 2, "정정", corrected)
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"))
                .body("field", equalTo(field));
    }

    @Test
    void a_correction_does_not_undercut_what_was_paid() {
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(100), 60);
        String id = RecordClient.has("commitments", commitment);
        RecordClient.has("payments", given.payment((String) commitment.get("number"), "PROGRESS", 30, "04-01"));

        RecordClient.corrects("commitments", id, 1, "감액", commitment.with("amount", 29))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 29 won may be paid"));
        RecordClient.corrects("commitments", id, 1, "날짜 착오", commitment.with("committedOn", given.day("04-02")))
                .then()
                .statusCode(409)
                .body("detail", containsString("before it was committed"));
        RecordClient.corrects("commitments", id, 1, "감액", commitment.with("amount", 30))
                .then()
                .statusCode(200);
    }
}

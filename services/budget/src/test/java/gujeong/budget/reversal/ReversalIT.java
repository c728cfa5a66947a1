package gujeong.budget.reversal;

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

/** What may be taken back, and what follows from it. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ReversalIT {

    private final MoneyFixture given = MoneyFixture.year(2035);

    @Test
    void a_reduction_frees_the_money_of_its_project() {
        String project = given.aProjectOf(1000);
        String commitment = given.aCommitment(project, 1000);

        RecordClient.records("reversals", given.reversal(commitment, "REDUCTION", 300, "06-11"))
                .then()
                .statusCode(201)
                .body("programme", equalTo("NEW_MEDIA"))
                .body("project", equalTo(project))
                .body("fundSource", equalTo("DISTRICT"))
                .body("contractMethod", equalTo("NEGOTIATED_CONTRACT"));

        RecordClient.records(
                        "commitments",
                        given.commitment(MoneyFixture.newNumber(), project, 300)
                                .with("committedOn", given.day("06-11")))
                .then()
                .statusCode(201);
    }

    @Test
    void freed_money_that_was_committed_again_keeps_its_reversal() {
        String project = given.aProjectOf(1000);
        String commitment = given.aCommitment(project, 1000);
        FactsJson reduction = given.reversal(commitment, "REDUCTION", 300, "06-11");
        String id = RecordClient.has("reversals", reduction);
        RecordClient.has(
                "commitments",
                given.commitment(MoneyFixture.newNumber(), project, 200).with("committedOn", given.day("06-11")));

        RecordClient.voids("reversals", id, 1, "오기")
                .then()
                .statusCode(409)
                .body("detail", containsString("200 won are missing"));
        RecordClient.corrects("reversals", id, 1, "오기", reduction.with("amount", 199))
                .then()
                .statusCode(409);
        RecordClient.corrects("reversals", id, 1, "오기", reduction.with("commitment", given.aCommitmentOf(1000)))
                .then()
                .statusCode(409)
                .body("detail", containsString(project));
        RecordClient.corrects("reversals", id, 1, "오기", reduction.with("amount", 200))
                .then()
                .statusCode(200);
    }

    @Test
    void no_more_is_reduced_than_is_unpaid() {
        String commitment = given.aCommitmentOf(1000);
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 600, "04-01"));

        RecordClient.records("reversals", given.reversal(commitment, "REDUCTION", 401, "06-11"))
                .then()
                .statusCode(409)
                .body("detail", containsString("only 599 won may be paid"));
        RecordClient.records("reversals", given.reversal(commitment, "REDUCTION", 400, "06-11"))
                .then()
                .statusCode(201);
    }

    @Test
    void no_more_comes_back_than_was_paid_by_then() {
        String commitment = given.aCommitmentOf(1000);
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 300, "04-01"));
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 300, "08-01"));

        RecordClient.records("reversals", given.reversal(commitment, "RETURN", 301, "06-11"))
                .then()
                .statusCode(409)
                .body("detail", containsString("come back"));
        RecordClient.records("reversals", given.reversal(commitment, "RECOVERY", 601, "09-11"))
                .then()
                .statusCode(409);
        RecordClient.records("reversals", given.reversal(commitment, "RECOVERY", 600, "09-11"))
                .then()
                .statusCode(201);
    }

    @Test
    void nothing_is_reversed_before_it_was_committed() {
        String commitment = given.aCommitmentOf(1000);

        RecordClient.records("reversals", given.reversal(commitment, "REDUCTION", 1, "03-01"))
                .then()
                .statusCode(409)
                .body("detail", containsString("before it was committed"));
        RecordClient.records("reversals", given.reversal(commitment, "REDUCTION", 1001, "03-02"))
                .then()
                .statusCode(409)
                .body("detail", containsString("exceed it by 1 won"));
    }

    @Test
    void an_advance_and_its_return_on_one_day_are_recorded_in_that_order() {
        String commitment = given.aCommitmentOf(1000);
        RecordClient.has("reversals", given.reversal(commitment, "REDUCTION", 200, "03-20"));
        String advance = RecordClient.has("payments", given.payment(commitment, "ADVANCE", 500, "03-20"));

        RecordClient.records("reversals", given.reversal(commitment, "RETURN", 500, "03-20"))
                .then()
                .statusCode(201);

        RecordClient.reads("payments", advance).then().body("contractAmount", equalTo(800));
    }

    @Test
    void the_advice_for_a_change_before_an_advance_can_be_followed() {
        String commitment = given.aCommitmentOf(1000);
        String advance = RecordClient.has("payments", given.payment(commitment, "ADVANCE", 500, "03-20"));
        String returned = RecordClient.has("reversals", given.reversal(commitment, "RETURN", 100, "03-20"));
        FactsJson reduction = given.reversal(commitment, "REDUCTION", 100, "03-20");
        RecordClient.records("reversals", reduction)
                .then()
                .statusCode(409)
                .body("detail", containsString("void the advance, and before it what came back of it"));

        RecordClient.voids("reversals", returned, 1, "감액을 먼저 기록").then().statusCode(200);
        RecordClient.voids("payments", advance, 1, "감액을 먼저 기록").then().statusCode(200);
        RecordClient.records("reversals", reduction).then().statusCode(201);
        RecordClient.records("payments", given.payment(commitment, "ADVANCE", 500, "03-20"))
                .then()
                .statusCode(201)
                .body("contractAmount", equalTo(900));
        RecordClient.records("reversals", given.reversal(commitment, "RETURN", 100, "03-20"))
                .then()
                .statusCode(201);
    }

    @Test
    void what_an_advance_was_measured_against_stays() {
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(2000), 1000);
        String id = RecordClient.has("commitments", commitment);
        String number = (String) commitment.get("number");
        RecordClient.has("payments", given.payment(number, "ADVANCE", 500, "03-20"));

        RecordClient.records("reversals", given.reversal(number, "REDUCTION", 100, "03-20"))
                .then()
                .statusCode(409)
                .body("detail", containsString("measured against 1,000 won, which this would make 900 won"));
        RecordClient.corrects("commitments", id, 1, "증액", commitment.with("amount", 1200))
                .then()
                .statusCode(409)
                .body("detail", containsString("void the advance"));
        RecordClient.records("reversals", given.reversal(number, "REDUCTION", 100, "03-21"))
                .then()
                .statusCode(201);
    }
}

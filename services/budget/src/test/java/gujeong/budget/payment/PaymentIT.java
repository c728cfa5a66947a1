package gujeong.budget.payment;

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

/** What may be paid on a commitment. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class PaymentIT {

    private final MoneyFixture given = MoneyFixture.year(2034);

    @Test
    void a_payment_takes_over_what_its_commitment_says() {
        String project = given.aProjectOf(1000);
        String commitment = given.aCommitment(project, 1000);

        RecordClient.records("payments", given.payment(commitment, "ADVANCE", 700, "03-20"))
                .then()
                .statusCode(201)
                .body("programme", equalTo("NEW_MEDIA"))
                .body("project", equalTo(project))
                .body("fundSource", equalTo("DISTRICT"))
                .body("contractAmount", equalTo(1000));
    }

    @Test
    void an_advance_is_seventy_percent_at_most_whatever_the_exception() {
        FactsJson eased = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(999), 999)
                .with("executionException", true);
        RecordClient.has("commitments", eased);
        String number = (String) eased.get("number");

        RecordClient.records("payments", given.payment(number, "ADVANCE", 700, "03-20"))
                .then()
                .statusCode(409)
                .body("field", equalTo("amount"))
                .body("detail", containsString("699 won of 999 won"));
        RecordClient.records("payments", given.payment(number, "ADVANCE", 699, "03-20"))
                .then()
                .statusCode(201);
        RecordClient.records("payments", given.payment(number, "ADVANCE", 1, "03-21"))
                .then()
                .statusCode(409)
                .body("detail", containsString("one only"));
    }

    @Test
    void a_voided_advance_leaves_its_place() {
        String commitment = given.aCommitmentOf(1000);
        String advance = RecordClient.has("payments", given.payment(commitment, "ADVANCE", 700, "03-20"));

        RecordClient.voids("payments", advance, 1, "금액 오기").then().statusCode(200);

        RecordClient.records("payments", given.payment(commitment, "ADVANCE", 300, "03-20"))
                .then()
                .statusCode(201);
    }

    @Test
    void the_advance_is_measured_against_what_was_committed_on_its_day() {
        String commitment = given.aCommitmentOf(1000);
        RecordClient.has("reversals", given.reversal(commitment, "REDUCTION", 200, "03-10"));
        RecordClient.has("reversals", given.reversal(commitment, "REDUCTION", 100, "06-10"));

        RecordClient.records("payments", given.payment(commitment, "ADVANCE", 561, "03-20"))
                .then()
                .statusCode(409);
        RecordClient.records("payments", given.payment(commitment, "ADVANCE", 560, "03-20"))
                .then()
                .statusCode(201)
                .body("contractAmount", equalTo(800));
    }

    @Test
    void payments_never_exceed_their_commitment() {
        String commitment = given.aCommitmentOf(1000);
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 600, "04-01"));

        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 401, "05-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("detail", containsString("1,001 won would be paid"))
                .body("detail", containsString("only 1,000 won may be paid"));
        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 400, "05-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void money_that_came_back_cannot_be_paid_again() {
        String commitment = given.aCommitmentOf(1000);
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 1000, "04-01"));
        RecordClient.has("reversals", given.reversal(commitment, "RETURN", 300, "05-01"));

        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 1, "06-01"))
                .then()
                .statusCode(409);
    }

    @Test
    void days_stand_in_order() {
        String commitment = given.aCommitmentOf(1000);

        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 10, "03-01"))
                .then()
                .statusCode(409)
                .body("detail", containsString("before it was committed on 2034-03-02"));
        RecordClient.records("payments", given.payment(commitment, "COMPLETION", 10, "06-01"))
                .then()
                .statusCode(201);
        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 10, "06-02"))
                .then()
                .statusCode(409)
                .body("detail", containsString("after its completion was paid on 2034-06-01"));
        RecordClient.records("payments", given.payment(commitment, "COMPLETION", 10, "05-01"))
                .then()
                .statusCode(409)
                .body("detail", containsString("one completion payment only"));
        RecordClient.records("payments", given.payment(commitment, "PROGRESS", 10, "05-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_payment_moved_to_another_commitment_is_measured_there() {
        String small = given.aCommitmentOf(100);
        String large = given.aCommitmentOf(1000);
        FactsJson payment = given.payment(large, "PROGRESS", 500, "04-01");
        String id = RecordClient.has("payments", payment);

        RecordClient.corrects("payments", id, 1, "원인행위 착오", payment.with("commitment", small))
                .then()
                .statusCode(409);

        RecordClient.corrects(
                        "payments",
                        id,
                        1,
                        "원인행위 착오",
                        payment.with("commitment", small).with("amount", 100))
                .then()
                .statusCode(200)
                .body("contractAmount", equalTo(100));
        RecordClient.records("payments", given.payment(large, "PROGRESS", 1000, "04-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_payment_whose_return_stands_stays() {
        String commitment = given.aCommitmentOf(1000);
        FactsJson payment = given.payment(commitment, "PROGRESS", 500, "04-01");
        String id = RecordClient.has("payments", payment);
        RecordClient.has("reversals", given.reversal(commitment, "RETURN", 200, "05-01"));

        RecordClient.voids("payments", id, 1, "중복").then().statusCode(409).body("detail", containsString("come back"));
        RecordClient.corrects("payments", id, 1, "정정", payment.with("commitment", given.aCommitmentOf(1000)))
                .then()
                .statusCode(409);
        RecordClient.corrects("payments", id, 1, "정정", payment.with("paidOn", given.day("05-02")))
                .then()
                .statusCode(409);
        RecordClient.corrects("payments", id, 1, "정정", payment.with("amount", 200))
                .then()
                .statusCode(200);
    }

    @Test
    void an_unknown_commitment_is_named() {
        RecordClient.records("payments", given.payment("C-NOWHERE", "PROGRESS", 1, "04-01"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("commitment"));
    }
}

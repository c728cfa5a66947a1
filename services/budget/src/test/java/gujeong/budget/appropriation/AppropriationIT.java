package gujeong.budget.appropriation;

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

/** How money comes to a project and leaves it. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class AppropriationIT {

    private final MoneyFixture given = MoneyFixture.year(2032);

    @Test
    void a_transfer_gives_to_one_what_it_takes_from_the_other() {
        String giver = given.aProjectOf(100);
        String receiver = given.aProject();

        RecordClient.records("appropriations", transfer(receiver, giver, 40))
                .then()
                .statusCode(201)
                .body("programme", equalTo("NEW_MEDIA"))
                .body("fromProgramme", equalTo("NEW_MEDIA"));

        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), receiver, 41))
                .then()
                .statusCode(409);
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), receiver, 40))
                .then()
                .statusCode(201);
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), giver, 61))
                .then()
                .statusCode(409);
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), giver, 60))
                .then()
                .statusCode(201);
    }

    @Test
    void a_project_cannot_give_what_it_does_not_have() {
        String giver = given.aProjectOf(100);
        given.aCommitment(giver, 70);

        RecordClient.records("appropriations", transfer(given.aProject(), giver, 31))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("detail", containsString("1 won are missing"))
                .body("detail", containsString(giver));
        RecordClient.records("appropriations", transfer(given.aProject(), giver, 30))
                .then()
                .statusCode(201);
    }

    @Test
    void committed_money_is_neither_cut_nor_voided_nor_corrected_away() {
        String project = given.aProject();
        FactsJson original = given.appropriation(project, 100);
        String id = RecordClient.has("appropriations", original);
        given.aCommitment(project, 80);

        RecordClient.records(
                        "appropriations", original.with("kind", "SUPPLEMENTARY").with("amount", -21))
                .then()
                .statusCode(409)
                .body("detail", containsString("1 won are missing"));
        RecordClient.voids("appropriations", id, 1, "오기").then().statusCode(409);
        RecordClient.corrects("appropriations", id, 1, "오기", original.with("amount", 79))
                .then()
                .statusCode(409);
        RecordClient.corrects("appropriations", id, 1, "오기", original.with("fundSource", MoneyFixture.CITY))
                .then()
                .statusCode(409);
        RecordClient.corrects("appropriations", id, 1, "오기", original.with("project", given.aProject()))
                .then()
                .statusCode(409)
                .body("detail", containsString(project));

        RecordClient.reads("appropriations", id)
                .then()
                .body("revision", equalTo(1))
                .body("amount", equalTo(100));
        RecordClient.corrects("appropriations", id, 1, "오기", original.with("amount", 80))
                .then()
                .statusCode(200);
    }

    @Test
    void a_correction_moves_uncommitted_money_to_another_project() {
        String first = given.aProject();
        String second = given.aProject();
        FactsJson original = given.appropriation(first, 100);
        String id = RecordClient.has("appropriations", original);

        RecordClient.corrects("appropriations", id, 1, "사업 착오", original.with("project", second))
                .then()
                .statusCode(200);

        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), first, 1))
                .then()
                .statusCode(409);
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), second, 100))
                .then()
                .statusCode(201);
    }

    @Test
    void bad_statements_are_named() {
        String project = given.aProject();
        FactsJson original = given.appropriation(project, 100);

        refuses(original.with("amount", 0), "amount");
        refuses(original.with("amount", -1), "amount");
        refuses(original.with("amount", 10_000_000_000_001L), "amount");
        refuses(original.with("kind", "PRE_ESTABLISHMENT"), "fundSource");
        refuses(original.with("kind", "TRANSFER_BETWEEN"), "fromProject");
        refuses(original.with("fromProject", given.aProject()), "fromProject");
        refuses(original.with("kind", "CARRY_OVER"), "kind");
        refuses(original.with("project", "NOWHERE"), "project");
    }

    private static void refuses(FactsJson appropriation, String field) {
        RecordClient.records("appropriations", appropriation)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    private FactsJson transfer(String receiver, String giver, long amount) {
        return given.appropriation(receiver, amount)
                .with("kind", "TRANSFER_WITHIN")
                .with("fromProject", giver)
                .with("decidedOn", given.day("02-20"));
    }
}

package gujeong.budget.money;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What is committed was allocated by then: on every day, in whatever order things are recorded. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class DailyBalanceIT {

    private final MoneyFixture given = MoneyFixture.year(2022);
    private final MoneyFixture next = MoneyFixture.year(2023);

    @Test
    void a_commitment_dated_back_finds_the_budget_of_its_day() {
        String project = given.aProject();
        RecordClient.has("appropriations", given.appropriation(project, 5_000).with("decidedOn", "2022-01-01"));
        RecordClient.has("appropriations", supplementary(project, 10_000));

        refuses(
                RecordClient.records("commitments", commitment(project, 8_000, "03-31")),
                "commits 8,000 won but only 5,000 won of DISTRICT money for " + project
                        + " in 2022 are left on 2022-03-31");
        RecordClient.records("commitments", commitment(project, 8_000, "04-15"))
                .then()
                .statusCode(201);
        // what is left today is taken by a later commitment already, not by today's
        refuses(RecordClient.records("commitments", commitment(project, 5_001, "03-31")), "2022-03-31");
        RecordClient.records("commitments", commitment(project, 5_000, "03-31"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_commitment_dated_back_leaves_what_was_committed_after_it_covered() {
        String project = given.aProjectOf(100);
        RecordClient.has("commitments", commitment(project, 60, "05-02"));

        refuses(
                RecordClient.records("commitments", commitment(project, 41, "03-02")),
                "only 40 won of DISTRICT money for " + project + " in 2022 are left on 2022-05-02");
    }

    @Test
    void a_correction_does_not_move_a_commitment_before_its_budget() {
        String project = given.aProject();
        RecordClient.has("appropriations", supplementary(project, 100));
        FactsJson commitment = commitment(project, 100, "04-15");
        String id = RecordClient.has("commitments", commitment);

        refuses(corrects("commitments", id, commitment.with("committedOn", "2022-04-14")), "left on 2022-04-14");
    }

    @Test
    void budget_is_neither_corrected_nor_moved_from_under_a_commitment() {
        String project = given.aProject();
        FactsJson original = given.appropriation(project, 100);
        String id = RecordClient.has("appropriations", original);
        RecordClient.has("appropriations", supplementary(project, 500));
        RecordClient.has("commitments", commitment(project, 100, "03-02"));

        refuses(
                corrects("appropriations", id, original.with("decidedOn", "2022-03-03")),
                "on 2022-03-02 0 won would be allocated, but 100 won committed; 100 won are missing");
        refuses(corrects("appropriations", id, original.with("amount", 99)), "on 2022-03-02 99 won");
        refuses(RecordClient.voids("appropriations", id, 1, "오기"), "on 2022-03-02 0 won");
        refuses(
                RecordClient.records("appropriations", transfer(given.aProject(), project, 1, "03-01")),
                "on 2022-03-02 99 won");
        RecordClient.records("appropriations", transfer(given.aProject(), project, 500, "04-15"))
                .then()
                .statusCode(201);
    }

    @Test
    void what_a_project_received_by_transfer_counts_from_its_day() {
        String receiver = given.aProject();
        FactsJson transfer = transfer(receiver, given.aProjectOf(100), 40, "03-10");
        String id = RecordClient.has("appropriations", transfer);
        RecordClient.has("commitments", commitment(receiver, 40, "03-10"));

        refuses(corrects("appropriations", id, transfer.with("decidedOn", "2022-03-11")), "on 2022-03-10 0 won");
    }

    @Test
    void money_a_reversal_freed_is_free_from_its_day() {
        String project = given.aProjectOf(100);
        String commitment = given.aCommitment(project, 100);
        FactsJson reduction = given.reversal(commitment, "REDUCTION", 30, "06-11");
        String id = RecordClient.has("reversals", reduction);

        refuses(RecordClient.records("commitments", commitment(project, 30, "06-10")), "left on 2022-06-10");
        RecordClient.has("commitments", commitment(project, 30, "06-11"));
        refuses(
                corrects("reversals", id, reduction.with("reversedOn", "2022-06-12")),
                "on 2022-06-11 100 won would be allocated, but 130 won committed; 30 won are missing");
    }

    @Test
    void carried_money_is_there_from_the_day_it_was_approved() {
        String project = given.aProjectOf(100);
        RecordClient.has("projects", next.project(project));
        String carryOver = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        given.approves(carryOver, 1, FactsJson.of("approvedOn", "2023-01-20", "reference", "명시이월사업조서"))
                .then()
                .statusCode(200);

        refuses(
                RecordClient.records(
                        "commitments",
                        next.commitment(MoneyFixture.newNumber(), project, 60).with("committedOn", "2023-01-19")),
                "only 0 won of DISTRICT money for " + project + " in 2023 are left on 2023-01-19");
        RecordClient.records(
                        "commitments",
                        next.commitment(MoneyFixture.newNumber(), project, 60).with("committedOn", "2023-01-20"))
                .then()
                .statusCode(201);
    }

    @Test
    void money_set_aside_for_next_year_was_not_committed_by_then() {
        String project = given.aProjectOf(100);
        RecordClient.has("projects", next.project(project));
        String commitment = RecordClient.has("commitments", commitment(project, 100, "03-02"));
        String number = RecordClient.reads("commitments", commitment).path("number");
        RecordClient.has("reversals", given.reversal(number, "REDUCTION", 60, "12-20"));
        String carryOver = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));

        refuses(
                given.approves(carryOver, 1, FactsJson.of("approvedOn", "2022-12-19", "reference", "명시이월사업조서")),
                "on 2022-12-19 100 won would be allocated, but 100 won committed and 60 won set aside for next year");
        given.approves(carryOver, 1, FactsJson.of("approvedOn", "2022-12-20", "reference", "명시이월사업조서"))
                .then()
                .statusCode(200);
    }

    @Test
    void payments_and_returns_name_the_first_day_on_which_they_are_too_much() {
        String commitment = given.aCommitmentOf(1_000);
        RecordClient.has("payments", given.payment(commitment, "ADVANCE", 500, "03-20"));
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 400, "09-01"));

        refuses(
                RecordClient.records("payments", given.payment(commitment, "PROGRESS", 101, "06-01")),
                "only 1,000 won may be paid, which is exceeded first on 2022-09-01");
        refuses(
                RecordClient.records("reversals", given.reversal(commitment, "RETURN", 501, "06-11")),
                "more would come back than was paid by then, by 1 won, first on 2022-06-11");
        refuses(
                RecordClient.records("reversals", given.reversal(commitment, "REDUCTION", 101, "04-11")),
                "exceeded first on 2022-09-01");
    }

    @Test
    void a_file_is_held_to_every_day_too() {
        String project = given.aProject();
        RecordClient.has("appropriations", supplementary(project, 100));
        String number = MoneyFixture.newNumber();

        refuses(
                RecordClient.imports(
                        "commitments",
                        "fiscalYear,number,project,fundSource,title,amount,committedOn,contractMethod,executionException\n"
                                + "2022," + number + "A," + project + ",DISTRICT,제작,60,2022-04-14,NO_CONTRACT,false\n"
                                + "2022," + number + "B," + project + ",DISTRICT,제작,40,2022-04-15,NO_CONTRACT,false\n"),
                "commits 60 won but only 0 won of DISTRICT money for " + project + " in 2022 are left on 2022-04-14");
    }

    private FactsJson commitment(String project, long amount, String monthAndDay) {
        return given.commitment(MoneyFixture.newNumber(), project, amount).with("committedOn", given.day(monthAndDay));
    }

    private FactsJson supplementary(String project, long amount) {
        return given.appropriation(project, amount)
                .with("kind", "SUPPLEMENTARY")
                .with("decidedOn", "2022-04-15");
    }

    private FactsJson transfer(String receiver, String giver, long amount, String monthAndDay) {
        return given.appropriation(receiver, amount)
                .with("kind", "TRANSFER_WITHIN")
                .with("fromProject", giver)
                .with("decidedOn", given.day(monthAndDay));
    }

    private static Response corrects(String collection, String id, FactsJson corrected) {
        return RecordClient.corrects(collection, id, 1, "착오", corrected);
    }

    private static void refuses(Response response, String because) {
        response.then().statusCode(409).body("code", equalTo("RULE_BROKEN")).body("detail", containsString(because));
    }
}

package gujeong.budget.operations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The service's recount against what a test has recorded. Every test has projects or years of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class RecountIT {

    private static final String RECOUNT = "/api/v1/budget/operations/recount";

    private final MoneyFixture given = MoneyFixture.year(2065);
    private final MoneyFixture next = MoneyFixture.year(2066);

    @Test
    void a_transfer_is_counted_on_both_its_ends_from_its_day_on() {
        String giver = given.aProjectOf(100);
        String receiver = given.aProject();
        RecordClient.has("appropriations", transfer(giver, receiver, 40));

        assertThat(counted("2065-05-31", giver)).containsExactly("budget.allocated NEW_MEDIA DISTRICT ORIGINAL = 100");
        assertThat(counted("2065-06-01", giver))
                .containsExactlyInAnyOrder(
                        "budget.allocated NEW_MEDIA DISTRICT ORIGINAL = 100",
                        "budget.allocated NEW_MEDIA DISTRICT TRANSFER_WITHIN = -40");
        assertThat(counted("2065-05-31", receiver)).isEmpty();
        assertThat(counted("2065-06-01", receiver))
                .containsExactly("budget.allocated NEW_MEDIA DISTRICT TRANSFER_WITHIN = 40");
    }

    @Test
    void money_is_counted_as_it_was_corrected_without_what_was_voided() {
        String project = given.aProjectOf(1_000);
        String contract = MoneyFixture.newNumber();
        FactsJson commitment = given.commitment(contract, project, 500);
        String id = RecordClient.has("commitments", commitment);
        RecordClient.corrects("commitments", id, 1, "오기", commitment.with("amount", 400));
        String mistake = RecordClient.has("commitments", given.commitment(MoneyFixture.newNumber(), project, 77));
        RecordClient.voids("commitments", mistake, 1, "중복");
        RecordClient.has("payments", given.payment(contract, "ADVANCE", 200, "04-01"));
        RecordClient.has("payments", given.payment(contract, "PROGRESS", 90, "05-02"));
        RecordClient.has("reversals", given.reversal(contract, "REDUCTION", 30, "06-01"));
        RecordClient.has("reversals", given.reversal(contract, "RETURN", 20, "06-02"));

        assertThat(counted("2065-05-01", project))
                .containsExactlyInAnyOrder(
                        "budget.allocated NEW_MEDIA DISTRICT ORIGINAL = 1000",
                        "budget.executed NEW_MEDIA DISTRICT NEGOTIATED_CONTRACT = 400",
                        "budget.paid NEW_MEDIA DISTRICT ADVANCE = 200",
                        "budget.advance_paid NEW_MEDIA DISTRICT = 200",
                        "budget.advance_base NEW_MEDIA DISTRICT = 400");
        assertThat(counted("2065-12-31", project))
                .containsExactlyInAnyOrder(
                        "budget.allocated NEW_MEDIA DISTRICT ORIGINAL = 1000",
                        "budget.executed NEW_MEDIA DISTRICT NEGOTIATED_CONTRACT = 350",
                        "budget.paid NEW_MEDIA DISTRICT ADVANCE = 200",
                        "budget.paid NEW_MEDIA DISTRICT PROGRESS = 90",
                        "budget.paid NEW_MEDIA DISTRICT RETURN = -20",
                        "budget.advance_paid NEW_MEDIA DISTRICT = 200",
                        "budget.advance_base NEW_MEDIA DISTRICT = 400");
    }

    @Test
    void the_largest_amounts_a_record_can_state_are_counted() {
        String project = given.aProjectOf(10_000_000_000_000L);
        String giver = given.aProjectOf(10_000_000_000_000L);
        RecordClient.has("appropriations", transfer(giver, project, 10_000_000_000_000L));
        String contract = MoneyFixture.newNumber();
        RecordClient.has("commitments", given.commitment(contract, project, 10_000_000_000_000L));
        RecordClient.has(
                "commitments",
                given.commitment(MoneyFixture.newNumber(), project, 10_000_000_000_000L)
                        .with("committedOn", "2065-06-01"));
        RecordClient.has("payments", given.payment(contract, "PROGRESS", 10_000_000_000_000L, "04-01"));

        assertThat(counted("2065-12-31", project))
                .contains(
                        "budget.allocated NEW_MEDIA DISTRICT TRANSFER_WITHIN = 10000000000000",
                        "budget.executed NEW_MEDIA DISTRICT NEGOTIATED_CONTRACT = 20000000000000",
                        "budget.paid NEW_MEDIA DISTRICT PROGRESS = 10000000000000");
        RecordClient.as(Tokens.as("operator"))
                .get(RECOUNT + "?asOf=9999-12-31")
                .then()
                .statusCode(400)
                .body("field", equalTo("asOf"));
    }

    @Test
    void what_is_carried_over_counts_in_the_next_year_once_that_has_begun() {
        String project = given.aProjectOf(100);
        RecordClient.has("projects", next.project(project));
        RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 10));
        String approved = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        given.approves(approved, 1).then().statusCode(200);

        assertThat(counted("2065-12-31", project))
                .containsExactlyInAnyOrder(
                        "budget.allocated NEW_MEDIA DISTRICT ORIGINAL = 100",
                        "budget.carried_over NEW_MEDIA DISTRICT EXPLICIT = 60");
        assertThat(counted("2066-01-01", project))
                .containsExactlyInAnyOrder(
                        "budget.allocated NEW_MEDIA DISTRICT ORIGINAL = 100",
                        "budget.carried_over NEW_MEDIA DISTRICT EXPLICIT = 60",
                        "budget.allocated NEW_MEDIA DISTRICT CARRY_OVER = 60");
    }

    @Test
    void of_plans_forecasts_and_requests_the_last_stands() {
        String project = given.aProject();
        FactsJson plan =
                OrganizationFixture.plan(2065, "budget.project_cost").with("dimensions", Map.of("project", project));
        RecordClient.has("plans", plan);
        RecordClient.has("plans", plan.with("target", 120).with("decidedOn", "2065-07-01"));
        String voided = RecordClient.has("plans", plan.with("target", 999).with("decidedOn", "2065-07-02"));
        RecordClient.voids("plans", voided, 1, "오기");
        FactsJson wanted = OrganizationFixture.requirement(2065, project);
        RecordClient.has("requirements", wanted.without("item").with("amount", 5));
        RecordClient.has("requirements", wanted.with("amount", 7));

        assertThat(counted("2065-06-30", project))
                .contains(
                        "budget.project_cost 2065-05-01..2065-12-31 = 117000000",
                        "budget.required NEW_MEDIA DISTRICT 2065-10-01..2065-10-30 = 5",
                        "budget.required NEW_MEDIA DISTRICT SECOND_REGULAR_ROUND 2065-10-01..2065-10-30 = 7");
        assertThat(counted("2065-07-02", project)).contains("budget.project_cost 2065-05-01..2065-12-31 = 120");
    }

    @Test
    void levels_are_the_last_observation_and_teams_those_that_exist() {
        RecordClient.has(
                "staffing",
                OrganizationFixture.staffing("GENERAL", 4, "2065-01-31").with("current", 3));
        RecordClient.has(
                "staffing",
                OrganizationFixture.staffing("GENERAL", 4, "2065-02-28").with("current", 4));
        String voided = RecordClient.has(
                "staffing",
                OrganizationFixture.staffing("GENERAL", 4, "2065-03-31").with("current", 5));
        RecordClient.voids("staffing", voided, 1, "잘못 셈");
        recount("2065-12-31", "organization.staff.current")
                .body("figures.find { it.dimensions == [category: 'GENERAL', grade: '4'] }.value", equalTo(4));
        recount("2065-02-27", "organization.staff.current")
                .body("figures.find { it.dimensions == [category: 'GENERAL', grade: '4'] }.value", equalTo(3));

        int before = recount("2065-06-30", "organization.teams").extract().path("figures[0].value") instanceof Integer n
                ? n
                : 0;
        RecordClient.has(
                "teams",
                OrganizationFixture.team("RECOUNTED")
                        .with("establishedOn", "2065-06-01")
                        .with("abolishedOn", "2065-09-01"));
        recount("2065-06-30", "organization.teams").body("figures[0].value", equalTo(before + 1));
        recount("2065-09-01", "organization.teams").body("figures[0].value", equalTo(before));
    }

    @Test
    void the_answer_says_which_day_and_which_journal_it_speaks_for() {
        given.aProjectOf(1);

        recount("2065-12-31", "budget.allocated")
                .body("service", equalTo("budget"))
                .body("asOf", equalTo("2065-12-31"))
                .body("journalRows", equalTo((int) DatabaseProbe.journalRows()));
        RecordClient.as(Tokens.as("operator"))
                .get(RECOUNT + "?asOf=2065-02-30")
                .then()
                .statusCode(400)
                .body("field", equalTo("asOf"));
        RecordClient.reader().get(RECOUNT).then().statusCode(403);
    }

    private static ValidatableResponse recount(String asOf, String figure) {
        var request = RecordClient.as(Tokens.as("operator")).queryParam("asOf", asOf);
        return (figure == null ? request : request.queryParam("figure", figure))
                .get(RECOUNT)
                .then()
                .statusCode(200);
    }

    /** What is counted for a project: {@code figure dimensions period = value}, without year and project. */
    private static List<String> counted(String asOf, String project) {
        List<Map<String, Object>> figures =
                recount(asOf, null).extract().jsonPath().getList("figures");
        return figures.stream()
                .filter(figure -> project.equals(dimensions(figure).get("project")))
                .map(RecountIT::line)
                .toList();
    }

    private static String line(Map<String, Object> figure) {
        var line = new StringBuilder(figure.get("figure").toString());
        for (String name : List.of(
                "programme",
                "fundSource",
                "appropriationKind",
                "paymentKind",
                "reversalKind",
                "carryOverKind",
                "contractMethod",
                "item")) {
            String value = dimensions(figure).get(name);
            line.append(value == null ? "" : " " + value);
        }
        if (figure.get("period") instanceof Map<?, ?> period) {
            line.append(" ").append(period.get("from")).append("..").append(period.get("to"));
        }
        return line.append(" = ").append(figure.get("value")).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> dimensions(Map<String, Object> figure) {
        return new TreeMap<>((Map<String, String>) figure.get("dimensions"));
    }

    private FactsJson transfer(String giver, String receiver, long amount) {
        return given.appropriation(receiver, amount)
                .with("kind", "TRANSFER_WITHIN")
                .with("fromProject", giver)
                .with("decidedOn", "2065-06-01");
    }
}

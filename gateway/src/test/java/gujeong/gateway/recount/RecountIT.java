package gujeong.gateway.recount;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.gateway.ServiceAddress;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.intake.EmptyLedger;
import gujeong.gateway.intake.TestProducer;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/**
 * The ledger against a budget service that lives in the test. Its events are of 1950, when no other test's figures
 * exist, and are voided after each test.
 */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class RecountIT {

    private static final String RECOUNT = "/api/v1/operations/recount";
    private static final String AS_OF = "1950-12-31";
    private static final String[] SERIES = {
        "fiscalYear",
        "2020",
        "programme",
        "R",
        "project",
        "RECOUNT",
        "fundSource",
        "DISTRICT",
        "contractMethod",
        "PRIVATE_CONTRACT"
    };

    @ConfigProperty(name = "gujeong.services.budget")
    URI address;

    private TestProducer budget;
    private CountingService service;
    private TestEvent[] published;

    @BeforeAll
    static void beginWithAnEmptyLedger() {
        EmptyLedger.make();
    }

    /** 900, of which a correction left 800, and 70 in another month; one voided; posts and a target. */
    @BeforeEach
    void begin() throws IOException {
        budget = new TestProducer(RealEngines.kafka().bootstrapServers());
        service = new CountingService(address)
                .counts("budget.executed", 870, SERIES)
                .counts("organization.staff.authorized", 5, "category", "GENERAL", "grade", "6")
                .counts("organization.staff.current", 4, "category", "GENERAL", "grade", "6")
                .plans("budget.project_cost", 120, "1950-01-01", "1950-12-31", "project", "RECOUNT");
        TestEvent corrected = TestEvent.commitment("RECOUNT", 900, "1950-03-01");
        TestEvent voided = TestEvent.commitment("RECOUNT", 55, "1950-04-01");
        published = new TestEvent[] {
            corrected,
            corrected.corrected("amount", 800),
            TestEvent.commitment("RECOUNT", 70, "1950-12-10"),
            voided,
            voided.voided(),
            TestEvent.staffing("6", 3, "1950-01-31"),
            TestEvent.staffing("6", 4, "1950-02-28"),
            TestEvent.plan(
                    "budget.project_cost", Map.of("project", "RECOUNT"), "1950-01-01", "1950-12-31", 120, "1950-01-01")
        };
        long before = accounted();
        budget.publish(published);
        await().until(() -> accounted() >= before + published.length);
        service.withJournalOf(accounted());
    }

    /** Voids what was sent, so that the next test finds nothing of it. */
    @AfterEach
    void end() {
        service.close();
        budget.publish(
                published[1].voided(),
                published[2].voided(),
                published[5].voided(),
                published[6].voided(),
                published[7].voided());
        await().until(() -> count("SELECT count(*) FROM ledger.current_observation WHERE day < '1951-01-01'") == 0);
        await().until(() -> count("SELECT sum(entries) FROM ledger.daily WHERE day < '1951-01-01'") == 0);
        budget.close();
    }

    @Test
    void twoCountsOfTheSameAreEqual() {
        // When
        JsonPath answer = recount();

        // Then
        assertThat(answer.getString("outcome")).isEqualTo("EQUAL");
        assertThat(answer.getBoolean("settled")).isTrue();
        assertThat(answer.getInt("compared")).isEqualTo(4);
        assertThat(answer.getList("differences")).isEmpty();
        assertThat(service.seenToken()).startsWith("Bearer ey");
    }

    @Test
    void aDifferencePlantedInTheDaysIsReported() {
        // Given
        change("UPDATE ledger.daily SET quantity = quantity + 1 WHERE day = '1950-03-01'");

        // When
        JsonPath answer = recount();

        // Then
        assertThat(answer.getString("outcome")).isEqualTo("DIFFERENT");
        assertThat(answer.getInt("different")).isEqualTo(1);
        assertThat(answer.getString("differences[0].figure")).isEqualTo("budget.executed");
        assertThat(answer.getString("differences[0].dimensions.project")).isEqualTo("RECOUNT");
        assertThat(answer.getInt("differences[0].recounted")).isEqualTo(870);
        assertThat(answer.getInt("differences[0].ledger")).isEqualTo(871);
        assertThat(answer.getInt("differences[0].ledgerByMonths")).isEqualTo(870);

        change("UPDATE ledger.daily SET quantity = quantity - 1 WHERE day = '1950-03-01'");
    }

    @Test
    void aDifferencePlantedInTheMonthsThatReportsReadIsReported() {
        change("UPDATE ledger.monthly SET quantity = quantity - 10 WHERE month = '1950-03-01'");

        JsonPath answer = recount();

        assertThat(answer.getString("outcome")).isEqualTo("DIFFERENT");
        assertThat(answer.getInt("differences[0].ledger")).isEqualTo(870);
        assertThat(answer.getInt("differences[0].ledgerByMonths")).isEqualTo(860);

        change("UPDATE ledger.monthly SET quantity = quantity + 10 WHERE month = '1950-03-01'");
    }

    @Test
    void whatOnlyOneOfTheTwoKnowsIsADifferenceToo() {
        change("DELETE FROM ledger.current_observation WHERE day = '1950-02-28'");
        service.counts("organization.teams", 0).counts("organization.staff.current", 4, "category", "OTHER");

        JsonPath answer = recount();

        assertThat(answer.getString("outcome")).isEqualTo("DIFFERENT");
        assertThat(answer.getList("differences.findAll { it.ledger == null }.figure"))
                .containsExactlyInAnyOrder("organization.teams", "organization.staff.current");
        assertThat(answer.getList("differences.findAll { it.recounted == null }.ledger"))
                .containsExactly(3);
    }

    @Test
    void aLedgerThatHasNotSeenAllIsNotSettled() {
        service.withJournalOf(accounted() + 1);

        JsonPath answer = recount();

        assertThat(answer.getString("outcome")).isEqualTo("UNSETTLED");
        assertThat(answer.getBoolean("settled")).isFalse();
        assertThat(answer.getLong("journalRows")).isEqualTo(answer.getLong("accounted") + 1);
    }

    @Test
    void aServiceThatGivesNoCountIsNamed() {
        service.answering(403, "{}");
        assertThat(recount().getString("reason")).isEqualTo("the service answered 403");
        service.answering(200, "no JSON");
        assertThat(recount().getString("outcome")).isEqualTo("NOT_RECOUNTED");
        service.close();
        JsonPath away = recount();
        assertThat(away.getString("outcome")).isEqualTo("NOT_RECOUNTED");
        assertThat(away.getString("reason")).isEqualTo("the service does not answer at the moment");
    }

    @Test
    void itSaysWhichFiguresFollowFromOthersAndIsForOperators() {
        service.close();

        given().auth()
                .oauth2(Tokens.as("operator"))
                .get(RECOUNT + "?asOf=" + AS_OF)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(AS_OF))
                .body("equal", equalTo(false))
                .body("computed", hasItem("budget.execution_rate"));
        given().auth()
                .oauth2(Tokens.as("operator"))
                .get(RECOUNT + "?asOf=2020-02-30")
                .then()
                .statusCode(400)
                .body("field", equalTo("asOf"));
        given().auth().oauth2(Tokens.as("reader")).get(RECOUNT).then().statusCode(403);
        given().get(RECOUNT).then().statusCode(401);
    }

    /** What the gateway says of the budget service. */
    private static JsonPath recount() {
        JsonPath answer = given().auth()
                .oauth2(Tokens.as("operator"))
                .get(RECOUNT + "?asOf=" + AS_OF)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.setRootPath("services.find { it.service == 'budget' }");
    }

    private static long accounted() {
        JsonPath done = given().auth()
                .oauth2(Tokens.as("reader"))
                .get("/api/v1/operations/completeness")
                .jsonPath()
                .setRootPath("services.find { it.service == 'budget' }");
        return done.getLong("applied")
                + done.getLong("parked")
                + done.getLong("discarded")
                + done.getLong("superseded");
    }

    private static void change(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection open() throws SQLException {
        var database = RealEngines.database();
        return DriverManager.getConnection(database.url(), database.role(), database.rolePassword());
    }
}

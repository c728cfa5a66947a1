package gujeong.budget.conventions;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.ManagementPort;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;
import gujeong.kernel.transaction.TransactionRetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Many concurrent transactions: those the database rolls back are retried, callers beyond the limit have to wait. */
@QuarkusTest
@TestProfile(SmallPool.class)
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class BusyDatabaseIT {

    private static final int YEAR = 2076;
    private static final String TWICE = "두 번 무산";
    private static final String ALWAYS = "늘 무산";

    private final MoneyFixture given = MoneyFixture.year(YEAR);

    /** A sequence keeps what an undone transaction has counted. */
    @BeforeEach
    void undo_some_transactions() {
        asOwner(
                "CREATE SEQUENCE attempt",
                "GRANT SELECT ON attempt TO " + RealEngines.database().role(),
                """
                CREATE FUNCTION undo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    IF nextval('attempt') <= (CASE NEW.title WHEN '%s' THEN 2 ELSE 1000 END) THEN
                        RAISE EXCEPTION 'beside another transaction' USING ERRCODE = '40P01';
                    END IF;
                    RETURN NEW;
                END $$"""
                        .formatted(TWICE),
                "CREATE TRIGGER undo BEFORE INSERT ON milestone FOR EACH ROW WHEN (NEW.title IN ('%s', '%s')) EXECUTE FUNCTION undo()"
                        .formatted(TWICE, ALWAYS));
    }

    @AfterEach
    void undo_no_more() {
        asOwner("DROP FUNCTION undo() CASCADE", "DROP SEQUENCE attempt");
    }

    private static void asOwner(String... statements) {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection owner() throws SQLException {
        var database = RealEngines.database();
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private static long attempts() {
        return DatabaseProbe.count("SELECT last_value FROM attempt");
    }

    @Test
    void a_transaction_the_database_undid_is_tried_again_and_done_once() {
        String key = "twice-" + System.nanoTime();
        String recorded = "SELECT count(*) FROM milestone WHERE title = '" + TWICE + "'";
        long others = DatabaseProbe.count(recorded);
        long before = DatabaseProbe.journalRows();

        String id = RecordClient.editor()
                .header("Idempotency-Key", key)
                .body(OrganizationFixture.milestone(YEAR, TWICE))
                .post(RecordClient.path("milestones"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        RecordClient.reads("milestones", id).then().statusCode(200).body("revision", equalTo(1));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 1);
        assertThat(DatabaseProbe.count(recorded)).isEqualTo(others + 1);
    }

    @Test
    void one_that_is_undone_again_and_again_is_refused_as_busy_and_leaves_nothing() {
        long before = DatabaseProbe.journalRows();

        RecordClient.records("milestones", OrganizationFixture.milestone(YEAR, ALWAYS))
                .then()
                .statusCode(503)
                .header("Retry-After", not(nullValue()))
                .contentType("application/problem+json")
                .body("code", equalTo("BUSY"));

        assertThat(attempts()).isEqualTo(TransactionRetry.ATTEMPTS);
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void an_import_the_database_undid_is_tried_again_too() {
        RecordClient.imports(
                        "milestones",
                        "fiscalYear,title,startsOn,status,statedOn\n%d,%s,%d-01-01,DONE,%d-05-31\n"
                                .formatted(YEAR, TWICE, YEAR, YEAR))
                .then()
                .statusCode(201)
                .body("recorded", equalTo(1));
    }

    @Test
    void the_loser_of_a_deadlock_does_it_again() throws Exception {
        String project = given.aProjectOf(5_000_000);
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), project, 3_000_000);
        String id = RecordClient.has("commitments", commitment);

        CompletableFuture<Response> correction;
        try (Connection other = DatabaseProbe.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM project WHERE code = '" + project + "' FOR UPDATE");
            correction = CompletableFuture.supplyAsync(
                    () -> RecordClient.corrects("commitments", id, 1, "오타", commitment.with("amount", 2_000_000)));
            awaitWaiting(1);
            // the longest waiting transaction detects the deadlock first, and is rolled back
            statement.execute("SELECT FROM commitment WHERE id = '" + id + "' FOR UPDATE");
            other.commit();
        }

        correction.join().then().statusCode(200).body("revision", equalTo(2)).body("amount", equalTo(2_000_000));
    }

    @Test
    void republications_beside_the_relay_wait_for_it_and_never_in_a_circle() {
        IntStream.range(0, 30)
                .forEach(i -> RecordClient.has("milestones", OrganizationFixture.milestone(YEAR, "점검 " + i)));

        List<Response> answers = atOnce(40, () -> RecordClient.as(Tokens.as("operator"))
                .post(RecordClient.path("operations") + "/republications"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 503)
                .contains(200);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .extracting(answer -> answer.path("detail").toString())
                .allMatch(detail -> detail.startsWith("Too many republications"));
        await().until(() -> DatabaseProbe.count("SELECT count(*) FROM journal WHERE published_at IS NULL") == 0);
    }

    @Test
    void who_finds_a_recount_running_is_refused_until_it_is_done() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE commitment IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<Response> first = CompletableFuture.supplyAsync(BusyDatabaseIT::recount);
            awaitWaiting(1);

            recount()
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(nullValue()))
                    .body("code", equalTo("BUSY"));

            owner.rollback();
            first.join().then().statusCode(200);
        }
        recount().then().statusCode(200);
    }

    private static Response recount() {
        return RecordClient.as(Tokens.as("operator")).get(RecordClient.path("operations") + "/recount");
    }

    @Test
    void who_gets_no_connection_in_time_is_answered_503() throws SQLException {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(YEAR, "점검"));
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE milestone IN ACCESS EXCLUSIVE MODE");
            // the relay has one of them
            int free = SmallPool.CONNECTIONS - 1;
            var holders = CompletableFuture.supplyAsync(() -> atOnce(free, () -> RecordClient.reads("milestones", id)));
            awaitWaiting(free);

            atOnce(5, () -> RecordClient.reads("milestones", id)).forEach(answer -> answer.then()
                    .statusCode(503)
                    .header("Retry-After", not(nullValue()))
                    .body("code", equalTo("UNAVAILABLE")));
            ManagementPort.get("/q/health/live").then().statusCode(200);

            owner.rollback();
            holders.join().forEach(answer -> answer.then().statusCode(200));
        }
    }

    private static void awaitWaiting(int backends) {
        await().until(() -> DatabaseProbe.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
                        + "AND datname = current_database()")
                == backends);
    }

    private static List<Response> atOnce(int times, Supplier<Response> request) {
        var pool = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(request, pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            pool.shutdown();
        }
    }
}

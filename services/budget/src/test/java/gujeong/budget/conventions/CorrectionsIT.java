package gujeong.budget.conventions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Many records are corrected from one file: all of them or none. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class CorrectionsIT {

    private static final String TEAMS = "code,name,ordinal\n";

    @Inject
    EntityManagerFactory factory;

    private final String one = code();
    private final String other = code();

    @Test
    void rows_name_their_records_by_the_natural_key_and_leave_the_rest_as_it_is() {
        String id = RecordClient.has("teams", OrganizationFixture.team(one));
        String untouched = RecordClient.has("teams", OrganizationFixture.team(other));
        long before = DatabaseProbe.journalRows();

        corrects("teams", "code,name\n" + one + ",홍보기획팀\n" + other + ",뉴미디어팀\n")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("corrected", equalTo(1))
                .body("dryRun", equalTo(false))
                .body("changes", empty());

        RecordClient.reads("teams", id)
                .then()
                .header("ETag", "\"2\"")
                .body("name", equalTo("홍보기획팀"))
                .body("ordinal", equalTo(2))
                .body("establishedOn", equalTo("2018-07-01"));
        RecordClient.reads("teams", untouched).then().header("ETag", "\"1\"");
        RecordClient.history("teams", id)
                .then()
                .body("items.type", contains("budget.team.recorded.v1", "budget.team.corrected.v1"))
                .body("items[1].reason", equalTo("조직 개편"));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 1);
    }

    @Test
    void a_dry_run_shows_before_and_after_and_writes_nothing() {
        String id = RecordClient.has("teams", OrganizationFixture.team(one));
        long before = DatabaseProbe.journalRows();

        request("조직 개편")
                .queryParam("dryRun", true)
                .body("\uFEFF" + TEAMS + one + ",홍보기획팀,3\n")
                .post(RecordClient.path("teams") + "/corrections")
                .then()
                .statusCode(200)
                .body("corrected", equalTo(1))
                .body("dryRun", equalTo(true))
                .body("changes", hasSize(1))
                .body("changes[0].line", equalTo(2))
                .body("changes[0].id", equalTo(id))
                .body("changes[0].revision", equalTo(1))
                .body("changes[0].fields.field", contains("name", "ordinal"))
                .body("changes[0].fields.before", contains("뉴미디어팀", "2"))
                .body("changes[0].fields.after", contains("홍보기획팀", "3"));

        RecordClient.reads("teams", id).then().header("ETag", "\"1\"").body("name", equalTo("뉴미디어팀"));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void records_without_a_key_are_named_by_their_id() {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2044, "발주"));
        String file = RecordClient.exports("milestones", "fiscalYear", 2044, "columns", "id,revision,title")
                .asString();

        corrects("milestones", file.replace("발주", "계약")).then().statusCode(200).body("corrected", equalTo(1));

        RecordClient.reads("milestones", id).then().body("title", equalTo("계약"));
        refuses("milestones", file.replace("발주", "준공"), 2, "revision", "the record is at revision 2");
        refuses("milestones", "id,title\n" + UUID.randomUUID() + ",준공\n", 2, "id", "does not name a record");
        refuses("milestones", "id,title\nnone,준공\n", 2, "id", "must be a UUID");
        corrects("milestones", "title\n준공\n").then().statusCode(400).body("detail", containsString("column id"));
    }

    @Test
    void what_is_corrected_to_state_the_same_as_another_is_suspected() {
        String recorded = RecordClient.has("milestones", OrganizationFixture.milestone(2046, "발주"));
        String second = RecordClient.has("milestones", OrganizationFixture.milestone(2046, "계약"));
        String third = RecordClient.has("milestones", OrganizationFixture.milestone(2046, "착공"));
        String others = "id,title\n" + third + ",준공\n" + second + ",준공\n";

        corrects("milestones", others).then().statusCode(200).body("corrected", equalTo(2));
        RecordClient.reads("milestones", third)
                .then()
                .header("ETag", "\"2\"")
                .body("suspectedDuplicateOf", equalTo(second));
        RecordClient.reads("milestones", second)
                .then()
                .header("ETag", "\"2\"")
                .body("suspectedDuplicateOf", nullValue());

        corrects("milestones", others.replace("준공", "발주")).then().statusCode(200);
        assertThat(RecordClient.exports("milestones", "fiscalYear", 2046, "columns", "suspectedDuplicateOf")
                        .asString())
                .containsOnlyOnce("suspectedDuplicateOf")
                .contains("\r\n" + recorded + "\r\n" + recorded);
    }

    @Test
    void one_bad_row_keeps_all_from_being_corrected() {
        String id = RecordClient.has("teams", OrganizationFixture.team(one));

        refuses("teams", TEAMS + one + ",홍보기획팀,3\nNOBODY,뉴미디어팀,1\n", 3, "code", "does not name a record");
        refuses("teams", TEAMS + one + ",홍보기획팀,3\n" + one + ",보도팀,1\n", 3, "code", "on line 2");
        refuses("teams", TEAMS + one + ",홍보기획팀,0\n", 2, "ordinal", "1");
        refuses(
                "teams",
                "code,name,abolishedOn\n" + one + ",홍보기획팀,2010-01-01\n",
                2,
                "abolishedOn",
                "must not be before");
        corrects("teams", "name\n홍보기획팀\n").then().statusCode(400).body("detail", containsString("code, or by id"));

        RecordClient.reads("teams", id).then().header("ETag", "\"1\"");
    }

    @Test
    void what_others_refer_to_keeps_its_key() {
        String id = RecordClient.has("teams", OrganizationFixture.team(one));
        RecordClient.has("duties", OrganizationFixture.duty(one, "홍보 총괄"));

        refuses("teams", "id,code\n" + id + "," + other + "\n", 2, "code", "cannot change");
    }

    @Test
    void every_bad_row_is_named_whatever_is_wrong_with_the_others() {
        String referredTo = RecordClient.has("teams", OrganizationFixture.team(one));
        RecordClient.has("duties", OrganizationFixture.duty(one, "홍보 총괄"));
        String early = RecordClient.has("teams", OrganizationFixture.team(other));
        String csv = "id,code,name,abolishedOn\n%s,%s,팀,\n%s,%s,팀,2010-01-01\n";

        corrects("teams", csv.formatted(referredTo, code(), early, other))
                .then()
                .statusCode(400)
                .body("errors.line", contains(2, 3))
                .body("errors.field", contains("code", "abolishedOn"));
    }

    @Test
    void a_key_that_another_record_has_is_refused_by_its_line() {
        String id = RecordClient.has("teams", OrganizationFixture.team(one));
        String second = RecordClient.has("teams", OrganizationFixture.team(other));
        String free = code();

        refuses("teams", "id,code\n" + id + "," + other + "\n", 2, "code", "has another record");
        refuses(
                "teams",
                "id,code\n" + id + "," + free + "\n" + second + "," + free + "\n",
                3,
                "code",
                "stands already on line 2");
        corrects("teams", "id,code\n" + id + "," + other + "\n" + second + "," + one + "\n")
                .then()
                .statusCode(400)
                .body("errors.line", contains(2, 3))
                .body("errors.reason", everyItem(containsString("in a file before this one")));
        corrects("teams", "id,code\n" + id + "," + free + "\n").then().statusCode(200);
    }

    @Test
    void with_the_column_revision_every_row_says_which_one_it_was_read_at() {
        RecordClient.has("teams", OrganizationFixture.team(one));

        refuses("teams", "code,name,revision\n" + one + ",팀,\n", 2, "revision", "revision that was read");
    }

    @Test
    void no_cell_holds_what_no_database_takes() {
        refuses("teams", "code,name\nA\0B,팀\n", 2, "code", "without control characters");
    }

    @Test
    void records_that_may_be_large_are_corrected_a_few_at_a_time() {
        RecordClient.has("programmes", OrganizationFixture.programme(2047, "NEW_MEDIA"));
        for (int i = 1; i <= 20; i++) {
            RecordClient.has(
                    "briefs",
                    OrganizationFixture.briefOfProgramme(2047, "NEW_MEDIA").with("ordinal", i));
        }
        String file = RecordClient.exports("briefs", "fiscalYear", 2047, "columns", "id,title")
                .asString();

        long one = statementsOf(
                "briefs",
                file.lines().limit(2).collect(Collectors.joining("\n")).replace("뉴미디어", "옛 매체"));
        long many = statementsOf("briefs", file.replace("뉴미디어", "새 매체"));

        assertThat(RecordClient.exports("briefs", "fiscalYear", 2047, "columns", "title")
                        .asString()
                        .split("새 매체", -1))
                .hasSize(21);
        assertThat(many).as("three parts, each read and locked").isGreaterThan(one + 4);
    }

    @Test
    void records_are_locked_in_the_order_of_their_ids_as_whoever_refers_to_them_locks_them() throws SQLException {
        String prefix = code().substring(0, 18);
        RecordClient.has("teams", OrganizationFixture.team(prefix + "_B"));
        RecordClient.has("teams", OrganizationFixture.team(prefix + "_A"));
        CompletableFuture<Response> correcting;
        try (Connection other = DatabaseProbe.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM team WHERE code = '" + prefix + "_A' FOR UPDATE");
            correcting = CompletableFuture.supplyAsync(
                    () -> corrects("teams", "code,name\n" + prefix + "_A,팀\n" + prefix + "_B,팀\n"));
            await().until(() ->
                    DatabaseProbe.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
                                    + "AND datname = current_database()")
                            > 0);
            assertThat(DatabaseProbe.texts(
                            "SELECT code FROM team WHERE code = '" + prefix + "_B' FOR UPDATE SKIP LOCKED"))
                    .as("it holds the first and waits for the second")
                    .isEmpty();
            other.rollback();
        }
        correcting.join().then().statusCode(200).body("corrected", equalTo(2));
    }

    @Test
    void what_is_voided_is_not_corrected() {
        RecordClient.voids("teams", RecordClient.has("teams", OrganizationFixture.team(one)), 1, "중복");

        refuses("teams", "code,name\n" + one + ",팀\n", 2, "code", "does not name a record");
    }

    @Test
    void rules_across_records_are_kept() {
        String id = RecordClient.has("teams", OrganizationFixture.team(one));
        RecordClient.has("duties", OrganizationFixture.duty(one, "홍보 총괄"));

        corrects("teams", "code,establishedOn\n" + one + ",2021-01-01\n")
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"));

        RecordClient.reads("teams", id).then().header("ETag", "\"1\"");
    }

    @Test
    void a_reason_is_needed_and_a_repetition_is_harmless() {
        RecordClient.has("teams", OrganizationFixture.team(one));
        String csv = "code,name\n" + one + ",홍보기획팀\n";

        request("")
                .body(csv)
                .post(RecordClient.path("teams") + "/corrections")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
        long before = DatabaseProbe.journalRows();
        for (int time = 0; time < 2; time++) {
            request("조직 개편")
                    .header("Idempotency-Key", one)
                    .body(csv)
                    .post(RecordClient.path("teams") + "/corrections")
                    .then()
                    .statusCode(200)
                    .body("corrected", equalTo(1));
        }
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 1);
    }

    @Test
    void thousands_are_corrected_at_once() {
        StringBuilder csv = new StringBuilder("fiscalYear,title,startsOn,status,statedOn\n");
        for (int i = 0; i < 2500; i++) {
            csv.append("2045,점검 ").append(i).append(",2045-01-01,IN_PROGRESS,2045-05-31\n");
        }
        RecordClient.imports("milestones", csv.toString()).then().statusCode(201);
        String file = RecordClient.exports("milestones", "fiscalYear", 2045, "columns", "id,revision,status")
                .asString();

        corrects("milestones", file.replace("IN_PROGRESS", "DONE"))
                .then()
                .statusCode(200)
                .body("corrected", equalTo(2500));

        List<String> lines = RecordClient.exports("milestones", "fiscalYear", 2045, "columns", "revision,status")
                .asString()
                .lines()
                .skip(1)
                .distinct()
                .toList();
        assertThat(lines).containsExactly("2,DONE");
    }

    @Test
    void two_hundred_take_hardly_more_statements_than_one() {
        String code = code().substring(0, 17);
        StringBuilder csv = new StringBuilder("code,name,ordinal,establishedOn\n");
        for (int i = 100; i < 300; i++) {
            csv.append(code).append(i).append(",점검팀,1,2018-07-01\n");
        }
        RecordClient.imports("teams", csv.toString()).then().statusCode(201);
        String file = RecordClient.exports("teams", "name", "점검팀", "columns", "id,code,name,establishedOn")
                .asString()
                .replace("2018", "2017")
                .replace(code, code.substring(0, 16) + "_");

        long one = statementsOf(
                "teams", file.lines().limit(2).collect(Collectors.joining("\n")).replace("점검", "정비"));
        long many = statementsOf("teams", file.replace("점검", "감사"));

        assertThat(many).isLessThan(one + 10);
    }

    private long statementsOf(String collection, String csv) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        corrects(collection, csv).then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    private static void refuses(String collection, String csv, int line, String field, String reason) {
        corrects(collection, csv)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_IMPORT"))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(line))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].reason", containsString(reason));
    }

    private static Response corrects(String collection, String csv) {
        return RecordClient.correctsAll(collection, "조직 개편", csv);
    }

    private static RequestSpecification request(String reason) {
        return RecordClient.as(Tokens.as("budget-editor"))
                .contentType("text/csv; charset=UTF-8")
                .queryParam("reason", reason);
    }

    /** Of a team that no other test has. */
    private static String code() {
        return "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase(Locale.ROOT);
    }
}

package gujeong.press.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;
import gujeong.press.smssubscriber.SubscriberFixture;

import static gujeong.press.smssubscriber.SubscriberFixture.ALLOWANCES;
import static gujeong.press.smssubscriber.SubscriberFixture.COLLECTION;
import static gujeong.press.smssubscriber.SubscriberFixture.allowQuestions;
import static gujeong.press.smssubscriber.SubscriberFixture.consent;
import static gujeong.press.smssubscriber.SubscriberFixture.file;
import static gujeong.press.smssubscriber.SubscriberFixture.newPhone;
import static gujeong.press.smssubscriber.SubscriberFixture.officer;
import static gujeong.press.smssubscriber.SubscriberFixture.search;
import static gujeong.press.smssubscriber.SubscriberFixture.subscribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** Whether somebody is recorded is answered to permitted callers, for a stated purpose, up to a limit. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PersonQueriesIT {

    private static final int PER_HOUR = 200;
    private static final String LOG = "/api/v1/press/personal-data/accesses";

    private final String clerk = "clerk-" + UUID.randomUUID();

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(1_000);
    }

    @Test
    void a_dry_run_looks_at_the_file_and_says_nothing_about_anybody() {
        String taken = newPhone();
        subscribed(taken);
        String before = asked();

        String ofStrangers = dryRun(List.of(newPhone(), newPhone()))
                .statusCode(200)
                .extract()
                .asString();
        String ofOneRecorded =
                dryRun(List.of(newPhone(), taken)).statusCode(200).extract().asString();
        dryRun(List.of(taken, taken)).statusCode(400).body("errors.line", contains(3));
        String stranger = newPhone();
        dryRun(List.of(stranger, stranger)).statusCode(400).body("errors.line", contains(3));

        assertThat(ofOneRecorded).isEqualTo(ofStrangers);
        assertThat(asked()).as("a trial is no question").isEqualTo(before);
        assertThat(search(stranger).path("items.size()").toString()).isEqualTo("0");
    }

    @Test
    void an_import_leaves_out_who_is_recorded_without_saying_who() {
        String taken = newPhone();
        String id = subscribed(taken);
        String fresh = newPhone();

        imports(List.of(fresh, taken))
                .then()
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("recorded", equalTo(1))
                .body(not(containsString("line")));

        RecordClient.reads(COLLECTION, id).then().body("revision", equalTo(1)).body("source", equalTo("HOMEPAGE"));
        search(fresh).then().body("items", hasSize(1));
        search(taken).then().body("items", hasSize(1));
        assertThat(logged("IMPORT")).isEqualTo("import 2");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_without_looking_anybody_up() {
        String taken = newPhone();
        subscribed(taken);
        String before = asked();

        imports(List.of(taken, newPhone() + "9")).then().statusCode(400).body("errors.line", contains(3));
        imports(List.of(newPhone(), newPhone() + "9")).then().statusCode(400).body("errors.line", contains(3));
        imports(List.of(taken, "02-2670-1234")).then().statusCode(400).body("errors.line", contains(3));

        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void a_search_says_what_for_and_is_logged_whether_or_not_it_finds() {
        String phone = newPhone();
        String id = subscribed(phone);
        for (String nothing : new String[] {".", "확인", "          ", "aaaaaaaaaa"}) {
            RecordClient.editor()
                    .body(FactsJson.of("phone", phone, "purpose", nothing))
                    .post(RecordClient.path(COLLECTION) + "/search")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("purpose"));
        }
        RecordClient.editor()
                .body(FactsJson.of("phone", phone))
                .post(RecordClient.path(COLLECTION) + "/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("purpose"));

        search(as(clerk), phone).then().statusCode(200).body("items.id", contains(id));
        search(as(clerk), newPhone()).then().statusCode(200).body("items", empty());

        officer()
                .queryParam("record", id)
                .get(LOG)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("SEARCH"))
                .body("items[0].actor", equalTo(clerk))
                .body("items[0].purpose", equalTo("본인 요청에 따른 조회"));
        assertThat(questionsOf(clerk)).isEqualTo(2);
    }

    @Test
    void recording_and_correcting_with_a_number_are_questions_too() {
        String phone = newPhone();
        String id = subscribed(phone);
        FactsJson same = consent(phone);

        as(clerk).body(same).post(RecordClient.path(COLLECTION)).then().statusCode(409);
        assertThat(questionsOf(clerk)).isEqualTo(1);
        // the revision that stays as it is would say that the number is the one
        correct(clerk, id, 1, same).then().statusCode(200).body("revision", equalTo(1));
        assertThat(questionsOf(clerk)).isEqualTo(2);
        correct(clerk, id, 1, FactsJson.of("source", "VISIT", "consentedOn", "2020-03-02"))
                .then()
                .statusCode(200);
        assertThat(questionsOf(clerk)).as("who names nobody asks nothing").isEqualTo(2);
    }

    @Test
    void a_caller_has_so_many_questions_an_hour_and_can_still_work_without_any() {
        String phone = newPhone();
        String id = subscribed(phone);
        asked(clerk, PER_HOUR - 1, 30);
        search(as(clerk), phone).then().statusCode(200);

        ensureSpent(search(as(clerk), phone));
        ensureSpent(search(as(clerk), newPhone()));
        ensureSpent(as(clerk).body(consent(phone)).post(RecordClient.path(COLLECTION)));
        ensureSpent(as(clerk).body(consent(newPhone())).post(RecordClient.path(COLLECTION)));
        ensureSpent(correct(clerk, id, 1, consent(phone)));
        ensureSpent(importAs(clerk, List.of(newPhone())));
        assertThat(questionsOf(clerk)).isEqualTo(PER_HOUR);

        correct(clerk, id, 1, FactsJson.of("source", "VISIT", "consentedOn", "2020-03-02"))
                .then()
                .statusCode(200);
        as(clerk)
                .header("If-Match", RecordClient.etag(2))
                .body(FactsJson.of("withdrawnOn", "2020-04-01"))
                .post(RecordClient.path(COLLECTION, id) + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void more_than_an_hours_questions_are_refused_at_once() {
        ensureSpent(importAs(
                clerk,
                Stream.generate(SubscriberFixture::newPhone).limit(PER_HOUR + 1).toList()));
        assertThat(questionsOf(clerk)).isZero();
        importAs(
                        clerk,
                        Stream.generate(SubscriberFixture::newPhone)
                                .limit(PER_HOUR)
                                .toList())
                .then()
                .statusCode(201);
    }

    @Test
    void the_count_is_the_logs_so_no_restart_forgets_it_and_an_hour_later_it_is_over() {
        asked(clerk, PER_HOUR, 61);
        search(as(clerk), newPhone()).then().statusCode(200);

        asked(clerk, PER_HOUR - 1, 59);
        int wait = Integer.parseInt(search(as(clerk), newPhone()).header("Retry-After"));

        assertThat(wait).isBetween(1, 61);
    }

    @Test
    void many_at_once_do_not_get_more() {
        asked(clerk, PER_HOUR - 5, 30);

        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> search(as(clerk), newPhone()).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(7);
    }

    @Test
    void a_repeated_request_is_answered_without_another_question() {
        String key = UUID.randomUUID().toString();
        FactsJson consent = consent(newPhone());
        asked(clerk, PER_HOUR - 1, 30);
        String id = as(clerk)
                .header("Idempotency-Key", key)
                .body(consent)
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(clerk)
                .header("Idempotency-Key", key)
                .body(consent)
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        assertThat(questionsOf(clerk)).isEqualTo(PER_HOUR);
    }

    @Test
    void a_privacy_officer_allows_more_for_a_time_and_it_is_seen_how_much_is_left() {
        List<String> register =
                Stream.generate(SubscriberFixture::newPhone).limit(300).toList();
        ensureSpent(importAs(clerk, register));

        allowQuestions(clerk, 400);

        importAs(clerk, register).then().statusCode(201).body("recorded", equalTo(300));
        ensureSpent(importAs(
                clerk,
                Stream.generate(SubscriberFixture::newPhone).limit(PER_HOUR + 1).toList()));
        officer()
                .get(ALLOWANCES)
                .then()
                .statusCode(200)
                .body("items[0].caller", equalTo(clerk))
                .body("items[0].grantedBy", equalTo("privacy-officer"))
                .body("items[0].questions", equalTo(400))
                .body("items[0].left", equalTo(100));
        officer().get(LOG).then().body("items.allowance", hasItem(greaterThan(0)));
    }

    @Test
    void nobody_allows_themselves_and_nobody_else_allows() {
        FactsJson grant = FactsJson.of("caller", "kim", "questions", 10, "hours", 1, "purpose", "대장을 처음 올림");
        for (String role : new String[] {"press-editor", "reader", "operator"}) {
            RecordClient.as(Tokens.as(role))
                    .contentType("application/json")
                    .body(grant)
                    .post(ALLOWANCES)
                    .then()
                    .statusCode(403);
        }
        RecordClient.as(Tokens.named("kim", "privacy-officer", "press-editor"))
                .contentType("application/json")
                .body(grant)
                .post(ALLOWANCES)
                .then()
                .statusCode(409);
        officer().body(grant.with("purpose", ".")).post(ALLOWANCES).then().statusCode(400);
        officer().body(grant.with("hours", 745)).post(ALLOWANCES).then().statusCode(400);
        officer().body(grant.with("questions", 0)).post(ALLOWANCES).then().statusCode(400);
    }

    private static void ensureSpent(Response response) {
        response.then().statusCode(429).body("code", equalTo("QUESTIONS_SPENT"));
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 3601);
    }

    private static RequestSpecification as(String caller) {
        return RecordClient.as(Tokens.named(caller, "press-editor")).contentType("application/json");
    }

    private static Response correct(String caller, String id, int revision, FactsJson facts) {
        return as(caller)
                .header("If-Match", RecordClient.etag(revision))
                .queryParam("reason", "접수처 정정")
                .body(facts)
                .put(RecordClient.path(COLLECTION, id));
    }

    private Response imports(List<String> phones) {
        return importAs("press-editor", phones);
    }

    private static Response importAs(String caller, List<String> phones) {
        return as(caller).contentType("text/csv").body(file(phones)).post(RecordClient.path(COLLECTION) + "/imports");
    }

    private static io.restassured.response.ValidatableResponse dryRun(List<String> phones) {
        return as("press-editor")
                .contentType("text/csv")
                .queryParam("dryRun", true)
                .body(file(phones))
                .post(RecordClient.path(COLLECTION) + "/imports")
                .then();
    }

    private static String asked() {
        return DatabaseProbe.texts("SELECT count(*) || ' ' || coalesce(sum(questions), 0) FROM personal_access")
                .get(0);
    }

    private static long questionsOf(String caller) {
        return DatabaseProbe.count(
                "SELECT coalesce(sum(questions), 0) FROM personal_access WHERE actor = '" + caller + "'");
    }

    /** The latest access of the kind: its purpose and how many it asks about. */
    private static String logged(String kind) {
        return DatabaseProbe.texts("SELECT purpose || ' ' || questions FROM personal_access WHERE kind = '" + kind
                        + "' ORDER BY number DESC LIMIT 1")
                .get(0);
    }

    /** What another instance of the service, or this one before it was started again, has logged. */
    private static void asked(String caller, int questions, int minutesAgo) {
        try (Connection connection = DatabaseProbe.open();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO personal_access (accessed_at, actor, purpose, record_type, fields, kind, questions) "
                                + "VALUES (now() - make_interval(mins => ?), ?, '본인 요청에 따른 조회', "
                                + "'press.sms-subscriber', '', 'SEARCH', ?)")) {
            insert.setInt(1, minutesAgo);
            insert.setString(2, caller);
            insert.setInt(3, questions);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

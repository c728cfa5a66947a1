package gujeong.press.smsdispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.smssubscriber.SmsSubscribers;
import gujeong.press.smssubscriber.SubscriberFixture;

import static gujeong.press.smsdispatch.DispatchFixture.planned;
import static gujeong.press.smsdispatch.DispatchFixture.report;
import static gujeong.press.smsdispatch.DispatchFixture.transmit;
import static gujeong.press.smssubscriber.SubscriberFixture.allowQuestions;
import static gujeong.press.smssubscriber.SubscriberFixture.digits;
import static gujeong.press.smssubscriber.SubscriberFixture.newPhone;
import static gujeong.press.smssubscriber.SubscriberFixture.subscribed;
import static gujeong.press.smssubscriber.SubscriberFixture.withdraws;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A dispatch reaches everybody who is subscribed, nobody who withdrew, and the carrier once. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class TransmissionIT {

    @Inject
    Transmissions transmissions;

    @Inject
    SmsSubscribers subscribers;

    @Inject
    EntityManager em;

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(100_000);
    }

    @Test
    void everybody_subscribed_is_in_the_file_and_nobody_else() throws IOException {
        String live = newPhone();
        subscribed(live);
        String withdrawn = newPhone();
        SubscriberFixture.withdrawn(withdrawn, "2020-04-01");
        String voided = newPhone();
        RecordClient.voids(SubscriberFixture.COLLECTION, subscribed(voided), 1, "오기")
                .then()
                .statusCode(200);
        String id = planned();

        int recipients = transmit(id, 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT"))
                .body("sentOn", equalTo("2020-05-20"))
                .body("sentAt", equalTo("2020-05-20T01:00:00Z"))
                .body("delivered", nullValue())
                .extract()
                .path("recipients");

        List<String> lines = SpoolProbe.lines(id);
        assertThat(lines).hasSize(recipients + 2);
        assertThat(lines.get(0)).contains("\"dispatch\":\"" + id + "\"", "마스크");
        assertThat(lines.get(1)).startsWith("{\"message\":1,\"phone\":\"010");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("{\"recipients\":" + recipients + "}");
        assertThat(lines).filteredOn(line -> line.contains(digits(live))).hasSize(1);
        assertThat(lines)
                .noneMatch(line -> line.contains(digits(withdrawn)))
                .noneMatch(line -> line.contains(digits(voided)));
        assertThat(SpoolProbe.permissions(SpoolProbe.file(id))).isEqualTo("rw-------");
        assertThat(SpoolProbe.permissions(SpoolProbe.spool())).isEqualTo("rwx------");
    }

    @Test
    void the_carrier_reports_back_by_message() {
        subscribed(newPhone());
        subscribed(newPhone());
        String id = planned();
        transmit(id, 1).then().statusCode(200);

        report(id, 2, "message,result\n1,DELIVERED\n2,FAILED\n")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("delivered", equalTo(1))
                .body("failed", equalTo(1));
        report(id, 3, "message,result\n99999999,DELIVERED\n")
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(2))
                .body("errors[0].field", equalTo("message"));
    }

    @Test
    void a_dispatch_is_sent_within_two_centuries_or_not_at_all() {
        subscribed(newPhone());
        String id = planned();

        for (String sentAt : List.of("9999-12-31T00:00:00Z", "+294276-12-31T00:00:00Z", "1066-10-14T00:00:00Z")) {
            RecordClient.steps("sms-dispatches", id, 1, "transmission", FactsJson.of("sentAt", sentAt))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("sentAt"));
        }
        RecordClient.reads("sms-dispatches", id).then().body("status", equalTo("PLANNED"));
    }

    @Test
    void a_withdrawal_under_way_is_waited_for() throws Exception {
        String phone = newPhone();
        String leaving = subscribed(phone);
        subscribed(newPhone());
        String id = planned();
        try (Connection connection = DatabaseProbe.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE sms_subscriber SET status = 'WITHDRAWN', withdrawn_on = '2020-05-20' WHERE id = '"
                    + leaving + "'");

            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> transmit(id, 1));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> DatabaseProbe.count(
                                    "SELECT count(*) FROM pg_locks WHERE relation = 'sms_subscriber'::regclass AND NOT"
                                            + " granted")
                            == 1);
            connection.commit();

            answer.get(30, TimeUnit.SECONDS).then().statusCode(200);
        }
        assertThat(SpoolProbe.lines(id)).noneMatch(line -> line.contains(digits(phone)));
    }

    @Test
    void a_dispatch_is_handed_over_once_whatever_is_repeated() throws IOException {
        subscribed(newPhone());
        String id = planned();
        String key = UUID.randomUUID().toString();
        transmit(id, 1, key).then().statusCode(200);
        Files.delete(SpoolProbe.file(id));

        transmit(id, 1, key).then().statusCode(200).body("revision", equalTo(2));
        transmit(id, 1).then().statusCode(412);
        transmit(id, 2).then().statusCode(409);
        transmissions.finishInterrupted();

        assertThat(SpoolProbe.file(id)).doesNotExist();
        assertThat(SpoolProbe.part(id)).doesNotExist();
    }

    @Test
    void what_a_crash_left_behind_after_the_commit_is_handed_over() throws IOException {
        subscribed(newPhone());
        String id = planned();
        transmit(id, 1).then().statusCode(200);
        Files.move(SpoolProbe.file(id), SpoolProbe.part(id));

        transmissions.finishInterrupted();

        assertThat(SpoolProbe.file(id)).exists();
        assertThat(SpoolProbe.part(id)).doesNotExist();
    }

    @Test
    void what_a_crash_left_behind_before_the_commit_is_removed_or_written_anew() throws IOException {
        String phone = newPhone();
        withdraws(subscribed(phone), 1, "2020-04-01");
        subscribed(newPhone());
        String forgotten = planned();
        String repeated = planned();
        for (String id : List.of(forgotten, repeated)) {
            Files.createDirectories(SpoolProbe.spool());
            Files.writeString(SpoolProbe.part(id), "{\"message\":1,\"phone\":\"" + digits(phone) + "\"}\n");
        }

        transmit(repeated, 1).then().statusCode(200);
        transmissions.finishInterrupted();

        assertThat(SpoolProbe.lines(repeated)).noneMatch(line -> line.contains(digits(phone)));
        assertThat(SpoolProbe.part(forgotten)).doesNotExist();
        assertThat(SpoolProbe.file(forgotten)).doesNotExist();
        RecordClient.reads(DispatchFixture.COLLECTION, forgotten).then().body("status", equalTo("PLANNED"));
    }

    @Test
    void a_dispatch_that_is_being_sent_is_left_alone() throws IOException, SQLException {
        String id = planned();
        Files.createDirectories(SpoolProbe.spool());
        Files.writeString(SpoolProbe.part(id), "half");
        try (Connection connection = DatabaseProbe.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT 1 FROM sms_dispatch WHERE id = '" + id + "' FOR UPDATE");

            transmissions.finishInterrupted();

            assertThat(SpoolProbe.part(id)).exists();
            connection.rollback();
        }
        transmissions.finishInterrupted();
        assertThat(SpoolProbe.part(id)).doesNotExist();
    }

    @Test
    void all_41_300_are_sent_without_ever_being_in_memory_together() {
        StringBuilder file = new StringBuilder("phone,source,consentedOn\n");
        for (int i = 0; i < 41_300; i++) {
            file.append(newPhone()).append(",VISIT,2020-03-02\n");
        }
        RecordClient.imports(SubscriberFixture.COLLECTION, file.toString())
                .then()
                .statusCode(201)
                .body("recorded", equalTo(41_300));
        String id = planned();

        int recipients = transmit(id, 1).then().statusCode(200).extract().path("recipients");

        assertThat(recipients).isGreaterThanOrEqualTo(41_300);
        assertThat(SpoolProbe.lines(id)).hasSize(recipients + 2).doesNotHaveDuplicates();
        ensureRowsComeFromACursor();
    }

    /** While the first number is taken, the rest is still in the database, behind an open cursor. */
    private void ensureRowsComeFromACursor() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger cursors = new AtomicInteger();
        QuarkusTransaction.requiringNew()
                .run(() -> subscribers.eachSubscribed(number -> {
                    if (taken.incrementAndGet() == 1) {
                        cursors.set(((Number) em.createNativeQuery("SELECT count(*) FROM pg_cursors WHERE name <> ''")
                                        .getSingleResult())
                                .intValue());
                    }
                }));
        assertThat(taken.get()).isGreaterThanOrEqualTo(41_300);
        assertThat(cursors).hasValue(1);
    }
}

package gujeong.press.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static gujeong.press.smssubscriber.SubscriberFixture.COLLECTION;
import static gujeong.press.smssubscriber.SubscriberFixture.allowQuestions;
import static gujeong.press.smssubscriber.SubscriberFixture.consent;
import static gujeong.press.smssubscriber.SubscriberFixture.digits;
import static gujeong.press.smssubscriber.SubscriberFixture.newPhone;
import static gujeong.press.smssubscriber.SubscriberFixture.officer;
import static gujeong.press.smssubscriber.SubscriberFixture.search;
import static gujeong.press.smssubscriber.SubscriberFixture.subscribed;
import static gujeong.press.smssubscriber.SubscriberFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Retention ends: the numbers go for good, what is counted stays. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class DestructionIT {

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(1_000);
    }

    @Test
    void who_withdrew_before_the_day_is_forgotten_and_still_counted() {
        String phone = newPhone();
        String gone = withdrawn(phone, "2020-04-30");
        String kept = withdrawn(newPhone(), "2020-05-01");
        String live = subscribed(newPhone());
        long records = DatabaseProbe.count("SELECT count(*) FROM sms_subscriber");

        int destroyed = destroy("2020-05-01")
                .statusCode(200)
                .body("rule", equalTo("2020-05-01 전에 수신 동의를 철회함"))
                .body("recordType", equalTo("press.sms-subscriber"))
                .body("records", equalTo((int) records))
                .extract()
                .path("destroyed");

        assertThat(destroyed).isPositive();
        RecordClient.reads(COLLECTION, gone)
                .then()
                .statusCode(200)
                .body("status", equalTo("DESTROYED"))
                .body("phone", nullValue())
                .body("consentedOn", equalTo("2020-03-02"))
                .body("withdrawnOn", equalTo("2020-04-30"));
        RecordClient.history(COLLECTION, gone)
                .then()
                .body(
                        "items.type",
                        contains(
                                "press.sms-subscriber.recorded.v1",
                                "press.sms-subscriber.withdrawn.v1",
                                "press.sms-subscriber.destroyed.v1"))
                .body("items[2].reason", equalTo("2020-05-01 전에 수신 동의를 철회함"))
                .body("items[2].state", not(hasKey("phone")));
        RecordClient.reads(COLLECTION, kept).then().body("status", equalTo("WITHDRAWN"));
        RecordClient.reads(COLLECTION, live).then().body("status", equalTo("SUBSCRIBED"));
        search(phone).then().statusCode(200).body("items", empty());
        assertThat(DatabaseProbe.count("SELECT count(*) FROM sms_subscriber WHERE id = '" + gone
                        + "' AND (phone_sealed IS NOT NULL OR phone_hash IS NOT NULL)"))
                .isZero();
    }

    @Test
    void nothing_is_kept_of_the_requests_that_stated_what_is_destroyed() {
        String phone = newPhone();
        String key = "request-" + UUID.randomUUID();
        String file = "file-" + UUID.randomUUID();
        String imported = newPhone();
        String id = recordedWith(key, phone).statusCode(201).extract().path("id");
        importedWith(file, imported).statusCode(201);
        RecordClient.steps(COLLECTION, id, 1, "withdrawal", FactsJson.of("withdrawnOn", "2020-03-16"))
                .then()
                .statusCode(200);
        assertThat(keptOf(key)).as("no answer with a mask is kept, even before").contains("body=null", "location=t");
        recordedWith(key, phone).statusCode(201).body("id", equalTo(id)).body("status", equalTo("WITHDRAWN"));

        destroy("2020-03-17").statusCode(200);

        assertThat(keptOf(key)).contains("fingerprint=,", "body=null");
        assertThat(keptOf(file)).contains("fingerprint=,", "body=null");
        recordedWith(key, phone).statusCode(422).body("code", equalTo("KEY_REUSED"));
        importedWith(file, imported).statusCode(422);
        assertThat(DatabaseProbe.count("SELECT count(*) FROM idempotency_key k WHERE k::text LIKE '%"
                        + phone.substring(phone.length() - 4) + "%' AND body LIKE '%****%'"))
                .isZero();
    }

    @Test
    void nothing_is_kept_of_the_request_whose_number_was_corrected() {
        String key = "request-" + UUID.randomUUID();
        String phone = newPhone();
        String id = recordedWith(key, phone).statusCode(201).extract().path("id");
        RecordClient.corrects(COLLECTION, id, 1, "접수처 정정", FactsJson.of("source", "VISIT", "consentedOn", "2020-03-02"))
                .then()
                .statusCode(200);
        recordedWith(key, phone)
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("source", equalTo("VISIT"));

        RecordClient.corrects(COLLECTION, id, 2, "번호 정정", consent(newPhone()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));

        RecordClient.history(COLLECTION, id)
                .then()
                .body("items.revision", contains(1, 2, 3))
                .body("items[2].reason", equalTo("번호 정정"));
        assertThat(keptOf(key)).contains("fingerprint=,");
        recordedWith(key, phone).statusCode(422);
    }

    private static ValidatableResponse recordedWith(String key, String phone) {
        return RecordClient.editor()
                .header("Idempotency-Key", key)
                .body(consent(phone))
                .post(RecordClient.path(COLLECTION))
                .then();
    }

    private static ValidatableResponse importedWith(String key, String phone) {
        return RecordClient.as(Tokens.as("press-editor"))
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body("phone,source,consentedOn\n" + digits(phone) + ",VISIT,2020-03-02\n")
                .post(RecordClient.path(COLLECTION) + "/imports")
                .then();
    }

    private static String keptOf(String key) {
        return DatabaseProbe.texts(
                        "SELECT concat('fingerprint=', fingerprint, ', body=', coalesce(body, 'null'), ', location=',"
                                + " location IS NOT NULL) FROM idempotency_key WHERE key = '" + key + "'")
                .get(0);
    }

    @Test
    void what_is_destroyed_cannot_be_shown_corrected_or_destroyed_again() {
        String id = withdrawn(newPhone(), "2020-03-10");
        destroy("2020-03-11").statusCode(200);

        officer()
                .body(FactsJson.of("purpose", "본인 확인 요청"))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(409);
        RecordClient.corrects(COLLECTION, id, 3, "복구", consent(newPhone()))
                .then()
                .statusCode(409);
        destroy("2020-03-11").statusCode(200).body("destroyed", equalTo(0));
        RecordClient.reads(COLLECTION, id).then().body("revision", equalTo(3));
    }

    @Test
    void two_officers_at_once_destroy_each_number_once() {
        destroy("2020-03-15").statusCode(200);
        List<String> due = Stream.generate(() -> withdrawn(newPhone(), "2020-03-14"))
                .limit(20)
                .toList();

        var other = CompletableFuture.supplyAsync(() -> destroy("2020-03-15"));
        int destroyed = destroy("2020-03-15").statusCode(200).extract().path("destroyed");
        int byTheOther = other.join().statusCode(200).extract().path("destroyed");

        assertThat(destroyed + byTheOther).isEqualTo(due.size());
        due.forEach(id -> RecordClient.reads(COLLECTION, id).then().body("revision", equalTo(3)));
    }

    @Test
    void the_register_keeps_who_destroyed_how_many_and_why() {
        withdrawn(newPhone(), "2020-03-12");
        int destroyed = destroy("2020-03-13").extract().path("destroyed");

        officer()
                .queryParam("limit", 1)
                .get("/api/v1/press/personal-data/destructions")
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo("privacy-officer"))
                .body("items[0].rule", equalTo("2020-03-13 전에 수신 동의를 철회함"))
                .body("items[0].destroyed", equalTo(destroyed));
    }

    @Test
    void only_a_privacy_officer_destroys_and_never_ahead_of_time() {
        RecordClient.editor()
                .body(FactsJson.of("withdrawnBefore", "2020-05-01"))
                .post(RecordClient.path(COLLECTION) + "/destructions")
                .then()
                .statusCode(403);
        destroy(LocalDate.now().plusDays(3).toString()).statusCode(400);
    }

    private static ValidatableResponse destroy(String withdrawnBefore) {
        return officer()
                .body(FactsJson.of("withdrawnBefore", withdrawnBefore))
                .post(RecordClient.path(COLLECTION) + "/destructions")
                .then();
    }
}

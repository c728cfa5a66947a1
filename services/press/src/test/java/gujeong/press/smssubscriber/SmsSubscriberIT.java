package gujeong.press.smssubscriber;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static gujeong.press.smssubscriber.SubscriberFixture.COLLECTION;
import static gujeong.press.smssubscriber.SubscriberFixture.allowQuestions;
import static gujeong.press.smssubscriber.SubscriberFixture.consent;
import static gujeong.press.smssubscriber.SubscriberFixture.newPhone;
import static gujeong.press.smssubscriber.SubscriberFixture.search;
import static gujeong.press.smssubscriber.SubscriberFixture.subscribed;
import static gujeong.press.smssubscriber.SubscriberFixture.withdraws;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Consent and withdrawal, and what everybody may see of them. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class SmsSubscriberIT {

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(1_000);
    }

    @Test
    void the_number_is_answered_masked_to_everybody_and_kept_out_of_the_history() {
        String phone = newPhone();
        String masked = "010-****-" + phone.substring(9);
        String day = "2019-11-05";
        String id = RecordClient.records(COLLECTION, consent(phone).with("consentedOn", day))
                .then()
                .statusCode(201)
                .body("phone", equalTo(masked))
                .body("status", equalTo("SUBSCRIBED"))
                .body("withdrawnOn", nullValue())
                .extract()
                .path("id");

        RecordClient.reads(COLLECTION, id).then().statusCode(200).body("phone", equalTo(masked));
        SubscriberFixture.officer()
                .get(RecordClient.path(COLLECTION, id))
                .then()
                .statusCode(200)
                .body("phone", equalTo(masked));
        RecordClient.reader()
                .queryParam("to", day)
                .get(RecordClient.path(COLLECTION))
                .then()
                .statusCode(200)
                .body("items.phone", contains(masked));
        assertThat(RecordClient.exports(COLLECTION, "to", day).asString())
                .isEqualToNormalizingNewlines("\uFEFFphone,source,consentedOn\n" + masked + ",HOMEPAGE," + day + "\n");
        RecordClient.history(COLLECTION, id)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(not(hasKey("phone"))));
    }

    @Test
    void a_file_corrects_what_is_recorded_beside_the_number_and_never_the_number() {
        String phone = newPhone();
        String id = subscribed(phone);

        corrects("id,consentedOn\n" + id + ",2020-03-05\n")
                .then()
                .statusCode(200)
                .body("corrected", equalTo(1));
        RecordClient.reads(COLLECTION, id)
                .then()
                .header("ETag", "\"2\"")
                .body("consentedOn", equalTo("2020-03-05"))
                .body("phone", equalTo("010-****-" + phone.substring(9)));

        corrects("id,phone\n" + id + "," + newPhone() + "\n")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("phone"))
                .body("errors[0].reason", containsString("corrected one by one"));
        RecordClient.reads(COLLECTION, id).then().header("ETag", "\"2\"");
    }

    private static Response corrects(String csv) {
        return RecordClient.editor()
                .contentType("text/csv")
                .queryParam("reason", "동의일 정정")
                .body(csv)
                .post(RecordClient.path(COLLECTION) + "/corrections");
    }

    @Test
    void a_number_is_subscribed_once_however_it_is_written() {
        String phone = newPhone();
        String id = subscribed(phone);

        RecordClient.records(COLLECTION, consent("+82 " + phone.substring(1).replace('-', ' ')))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"))
                .body("field", equalTo("phone"))
                .body("detail", not(containsString(phone.substring(9))));

        withdraws(id, 1, "2020-09-30");
        RecordClient.records(COLLECTION, consent(phone)).then().statusCode(201);
    }

    @Test
    void a_voided_subscription_frees_the_number() {
        String phone = newPhone();
        RecordClient.voids(COLLECTION, subscribed(phone), 1, "중복 접수").then().statusCode(200);

        RecordClient.records(COLLECTION, consent(phone)).then().statusCode(201);
    }

    @Test
    void subscriptions_are_found_by_number_in_a_body() {
        String phone = newPhone();
        String withdrawn = SubscriberFixture.withdrawn(phone, "2020-04-01");
        String live = subscribed(phone);

        search(phone.replace("-", " "))
                .then()
                .statusCode(200)
                .body("items.id", contains(withdrawn, live))
                .body("items.phone", everyItem(equalTo("010-****-" + phone.substring(9))));
        search(newPhone()).then().statusCode(200).body("items", empty());
        search(RecordClient.reader().contentType("application/json"), phone)
                .then()
                .statusCode(403);
        RecordClient.reader()
                .queryParam("phone", phone)
                .get(RecordClient.path(COLLECTION))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"))
                .body("detail", not(containsString(phone)));
    }

    @Test
    void a_correction_may_leave_the_number_out_or_change_it() {
        String phone = newPhone();
        String id = subscribed(phone);
        String masked = RecordClient.reads(COLLECTION, id).path("phone");

        RecordClient.corrects(COLLECTION, id, 1, "접수처 정정", FactsJson.of("source", "VISIT", "consentedOn", "2020-03-02"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("source", equalTo("VISIT"))
                .body("phone", equalTo(masked));
        RecordClient.corrects(COLLECTION, id, 2, "변경 없음", consent(phone).with("source", "VISIT"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        String other = newPhone();
        RecordClient.corrects(COLLECTION, id, 2, "번호 정정", consent(other))
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("phone", equalTo("010-****-" + other.substring(9)));
        RecordClient.records(COLLECTION, consent(phone)).then().statusCode(201);
        RecordClient.records(COLLECTION, consent(other)).then().statusCode(409);
    }

    @Test
    void what_cannot_be_a_consent_is_refused_and_not_repeated() {
        String phone = newPhone();
        String tail = phone.substring(9);
        RecordClient.records(COLLECTION, consent(phone + "9"))
                .then()
                .statusCode(400)
                .body("field", equalTo("phone"))
                .body("detail", containsString("010-1234-5678"))
                .body(not(containsString(tail)));
        RecordClient.records(COLLECTION, consent(phone).with("source", phone))
                .then()
                .statusCode(400)
                .body("field", equalTo("source"))
                .body(not(containsString(tail)));
        RecordClient.records(COLLECTION, consent("02-2670-1234"))
                .then()
                .statusCode(400)
                .body("field", equalTo("phone"));
        RecordClient.records(COLLECTION, consent(phone).without("phone"))
                .then()
                .statusCode(400)
                .body("field", equalTo("phone"));
        RecordClient.corrects(COLLECTION, subscribed(phone), 1, "본인 " + phone + " 요청", consent(phone))
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"))
                .body(not(containsString(tail)));
    }

    @Test
    void a_number_written_another_way_stays_out_of_the_history_too() {
        String phone = newPhone();
        String id = subscribed(phone);
        for (String hidden : new String[] {
            SubscriberFixture.fullWidth(phone) + " 본인 요청",
            phone.replace("-", "에 ") + " 본인",
            "공일공" + phone.substring(3) + " 본인",
            "."
        }) {
            RecordClient.corrects(COLLECTION, id, 1, hidden, consent(phone).with("source", "VISIT"))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("reason"));
            RecordClient.voids(COLLECTION, id, 1, hidden).then().statusCode(400).body("field", equalTo("reason"));
        }
        RecordClient.editor()
                .header("Idempotency-Key", "consent-of-" + phone)
                .body(consent(newPhone()))
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
        RecordClient.editor()
                .header("X-Request-Id", "desk-3-" + phone)
                .body(consent(newPhone()))
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(201)
                .header("X-Request-Id", not(containsString(phone)));
        assertThat(DatabaseProbe.count("SELECT count(*) FROM journal WHERE request_id LIKE '%" + phone + "%'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "1.5",
                "true",
                "\"\"",
                "{\"phone\": {}}",
                "[{}]",
                "{\"010-2000-0001\": 1}",
                "[null]"
            })
    void what_is_no_text_is_no_number_in_any_request(String value) {
        String id = subscribed(newPhone());
        String facts = "{\"phone\": " + value + ", \"source\": \"VISIT\", \"consentedOn\": \"2020-03-02\"}";

        RecordClient.records(COLLECTION, facts).then().statusCode(400).body("field", equalTo("phone"));
        RecordClient.corrects(COLLECTION, id, 1, "번호 정정", facts)
                .then()
                .statusCode(400)
                .body("field", equalTo("phone"));
        RecordClient.editor()
                .body("{\"phone\": " + value + ", \"purpose\": \"본인 요청에 따른 조회\"}")
                .post(RecordClient.path(COLLECTION) + "/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("phone"));
        RecordClient.imports(
                        COLLECTION,
                        "phone,source,consentedOn\n\"" + value.replace("\"", "\"\"") + "\",VISIT,2020-03-02\n")
                .then()
                .statusCode(400);
    }

    @Test
    void no_list_is_asked_by_number_or_sorted_by_it() {
        String phone = newPhone();
        subscribed(phone);
        for (String parameter : new String[] {"phone", "phoneHash", "phone.hash", "facts.phone", "sealed", phone}) {
            for (String place : new String[] {"", "/exports"}) {
                RecordClient.reader()
                        .queryParam(parameter, phone)
                        .get(RecordClient.path(COLLECTION) + place)
                        .then()
                        .statusCode(400)
                        .body(not(containsString(phone.substring(4))));
            }
        }
        RecordClient.reader()
                .queryParam("sort", "phone")
                .get(RecordClient.path(COLLECTION))
                .then()
                .statusCode(400);
    }

    @Test
    void a_consent_is_withdrawn_once_and_not_before_it_was_given() {
        String id = subscribed(newPhone());

        RecordClient.steps(COLLECTION, id, 1, "withdrawal", FactsJson.of("withdrawnOn", "2020-03-01"))
                .then()
                .statusCode(400)
                .body("field", equalTo("withdrawnOn"));
        RecordClient.steps(COLLECTION, id, 1, "withdrawal", FactsJson.of("withdrawnOn", "2020-09-30"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnOn", equalTo("2020-09-30"));
        RecordClient.steps(COLLECTION, id, 2, "withdrawal", FactsJson.of("withdrawnOn", "2020-10-01"))
                .then()
                .statusCode(409);
    }

    @Test
    void a_file_is_taken_whole_or_its_bad_rows_are_named_without_a_number() {
        String taken = newPhone();
        subscribed(taken);
        String twice = newPhone();
        String bad = newPhone() + "99";
        String file = "phone,source,consentedOn\n"
                + newPhone() + ",VISIT,2020-03-02\n"
                + taken + ",VISIT,2020-03-02\n"
                + twice + ",VISIT,2020-03-02\n"
                + twice.replace("-", "") + ",VISIT,2020-03-02\n";
        long before = DatabaseProbe.count("SELECT count(*) FROM sms_subscriber");

        RecordClient.imports(COLLECTION, file)
                .then()
                .statusCode(400)
                .body("errors.line", contains(5))
                .body("errors.field", everyItem(equalTo("phone")))
                .body(not(containsString(taken.substring(4))));
        RecordClient.imports(
                        COLLECTION,
                        "phone,source,consentedOn\n" + bad + ",VISIT,2020-03-02\n" + "VISIT," + taken + ",x\n")
                .then()
                .statusCode(400)
                .body("errors.line", contains(2, 3, 3, 3))
                .body(not(containsString(taken.substring(4))))
                .body(not(containsString(bad.substring(4))));

        assertThat(DatabaseProbe.count("SELECT count(*) FROM sms_subscriber")).isEqualTo(before);
        RecordClient.imports(COLLECTION, "phone,source,consentedOn\n" + twice + ",VISIT,2020-03-02\n")
                .then()
                .statusCode(201)
                .body("recorded", equalTo(1));
    }

    @Test
    void a_repeated_request_is_known_by_its_number_not_by_its_mask() {
        String key = UUID.randomUUID().toString();
        String phone = newPhone();
        String id = RecordClient.editor()
                .header("Idempotency-Key", key)
                .body(consent(phone))
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        RecordClient.editor()
                .header("Idempotency-Key", key)
                .body(consent(phone))
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        RecordClient.editor()
                .header("Idempotency-Key", key)
                .body(consent("010-9" + phone.substring(5)))
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(422);
    }
}

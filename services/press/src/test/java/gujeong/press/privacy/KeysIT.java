package gujeong.press.privacy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
import static gujeong.press.smssubscriber.SubscriberFixture.operator;
import static gujeong.press.smssubscriber.SubscriberFixture.search;
import static gujeong.press.smssubscriber.SubscriberFixture.subscribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Keys are changed while the service works: nothing is lost, and in the end nothing is left under the old key. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class KeysIT {

    private static final String KEYS = "/api/v1/press/personal-data/keys";
    private static final String RESEALINGS = "/api/v1/press/personal-data/resealings";

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(5_000);
    }

    @Test
    void keys_are_changed_beside_the_work() {
        String phone = newPhone();
        String before = subscribed(phone);
        // more than one chunk, so that the job has to go on
        StringBuilder file = new StringBuilder("phone,source,consentedOn\n");
        for (int i = 0; i < 1100; i++) {
            file.append(newPhone()).append(",VISIT,2020-03-02\n");
        }
        RecordClient.imports(COLLECTION, file.toString()).then().statusCode(201);
        String old = operator().get(KEYS).then().statusCode(200).extract().path("primary");

        String fresh = operator()
                .post(KEYS)
                .then()
                .statusCode(200)
                .body("older", hasItem(old))
                .extract()
                .path("primary");

        ensureKnown(before, phone);
        RecordClient.records(COLLECTION, consent(phone)).then().statusCode(409);
        String after = subscribed(newPhone());
        operator().post(KEYS + "/retirements").then().statusCode(409);

        int older = (int) DatabaseProbe.count(
                "SELECT count(*) FROM sms_subscriber WHERE encode(phone_sealed, 'hex') NOT LIKE '" + fresh + "%'");
        assertThat(older).isGreaterThan(1100);
        operator()
                .post(RESEALINGS)
                .then()
                .statusCode(200)
                .body("resealed", equalTo(older))
                .body("unreadable", equalTo(0));
        operator().post(RESEALINGS).then().body("resealed", equalTo(0));
        RecordClient.reads(COLLECTION, before).then().body("revision", equalTo(1));
        ensureKnown(before, phone);

        operator().post(KEYS + "/retirements").then().statusCode(200).body("older", empty());
        ensureKnown(before, phone);
        RecordClient.reads(COLLECTION, after).then().statusCode(200);
        RecordClient.records(COLLECTION, consent(phone)).then().statusCode(409);
        assertThat(DatabaseProbe.count(
                        "SELECT count(*) FROM sms_subscriber WHERE encode(phone_sealed, 'hex') LIKE '" + old + "%'"))
                .isZero();
    }

    @Test
    void only_operators_touch_keys() {
        for (String role : new String[] {"press-editor", "privacy-officer", "reader"}) {
            RecordClient.as(Tokens.as(role)).get(KEYS).then().statusCode(403);
            RecordClient.as(Tokens.as(role)).post(KEYS).then().statusCode(403);
            RecordClient.as(Tokens.as(role)).post(RESEALINGS).then().statusCode(403);
            RecordClient.as(Tokens.as(role)).post(KEYS + "/retirements").then().statusCode(403);
        }
    }

    private static void ensureKnown(String id, String phone) {
        search(phone).then().statusCode(200).body("items.id", contains(id));
        officer()
                .body(FactsJson.of("purpose", "열쇠 교체 확인"))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(200)
                .body("values.phone", equalTo(digits(phone)));
    }
}

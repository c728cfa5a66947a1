package gujeong.press.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
import gujeong.press.smssubscriber.SubscriberFixture;

import static gujeong.press.smssubscriber.SubscriberFixture.COLLECTION;
import static gujeong.press.smssubscriber.SubscriberFixture.allowQuestions;
import static gujeong.press.smssubscriber.SubscriberFixture.digits;
import static gujeong.press.smssubscriber.SubscriberFixture.fullWidth;
import static gujeong.press.smssubscriber.SubscriberFixture.newPhone;
import static gujeong.press.smssubscriber.SubscriberFixture.officer;
import static gujeong.press.smssubscriber.SubscriberFixture.subscribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Personal data is shown in plain to a privacy officer who says why, and it is known who saw it. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class DisclosureIT {

    private static final String LOG = "/api/v1/press/personal-data/accesses";

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(1_000);
    }

    @Test
    void an_officer_sees_the_number_and_is_seen_seeing_it() {
        String phone = newPhone();
        String id = subscribed(phone);

        RecordClient.as(Tokens.named("kim", "privacy-officer"))
                .contentType("application/json")
                .body(FactsJson.of("purpose", "본인 요청에 따른 수신 번호 확인"))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(id))
                .body("values.phone", equalTo(digits(phone)));

        officer()
                .queryParam("record", id)
                .get(LOG)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("kim"))
                .body("items[0].kind", equalTo("DISCLOSURE"))
                .body("items[0].questions", equalTo(0))
                .body("items[0].purpose", equalTo("본인 요청에 따른 수신 번호 확인"))
                .body("items[0].recordType", equalTo("press.sms-subscriber"))
                .body("items[0].recordId", equalTo(id))
                .body("items[0].fields", contains("phone"))
                .body("items[0].at", notNullValue());
    }

    @Test
    void the_log_is_read_page_by_page_newest_first() {
        String id = subscribed(newPhone());
        disclose(id, "첫째 민원인 요청");
        disclose(id, "둘째 민원인 요청");

        int cursor = Integer.parseInt(officer()
                .queryParam("record", id)
                .queryParam("limit", 1)
                .get(LOG)
                .then()
                .body("items.purpose", contains("둘째 민원인 요청"))
                .extract()
                .path("next"));
        officer()
                .queryParam("record", id)
                .queryParam("cursor", cursor)
                .get(LOG)
                .then()
                .body("items.purpose", contains("첫째 민원인 요청"))
                .body("next", nullValue());
    }

    @Test
    void nobody_else_sees_either_and_nobody_without_a_purpose() {
        String phone = newPhone();
        String id = subscribed(phone);
        FactsJson purpose = FactsJson.of("purpose", "본인 확인 요청");

        for (String role : new String[] {"press-editor", "reader", "operator", "report-approver"}) {
            RecordClient.as(Tokens.as(role))
                    .contentType("application/json")
                    .body(purpose)
                    .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                    .then()
                    .statusCode(403);
            RecordClient.as(Tokens.as(role)).get(LOG).then().statusCode(403);
        }
        officer()
                .body(FactsJson.of())
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(400)
                .body("field", equalTo("purpose"));
        for (String nothing : new String[] {".", "  ", "확인", "....................", "123456", "aaaaaaaa"}) {
            officer()
                    .body(FactsJson.of("purpose", nothing))
                    .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("purpose"));
        }
        officer()
                .body(FactsJson.of("purpose", fullWidth(phone) + " 본인 확인 요청"))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(400)
                .body("field", equalTo("purpose"));
        officer()
                .body(FactsJson.of("purpose", phone + " 본인 확인 요청"))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(400)
                .body(not(containsString(phone)));
        officer().queryParam("record", id).get(LOG).then().body("items", hasSize(0));
    }

    @Test
    void the_service_cannot_rewrite_what_it_logged() throws SQLException {
        disclose(subscribed(newPhone()), "본인 확인 요청");

        try (Connection connection = DatabaseProbe.open();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"personal_access", "personal_allowance", "personal_destruction"}) {
                for (String attempt : new String[] {"DELETE FROM ", "TRUNCATE ", "UPDATE "}) {
                    String sql = attempt + table + (attempt.startsWith("UPDATE") ? " SET actor = 'x'" : "");
                    assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void a_ciphertext_that_was_moved_to_another_row_is_not_shown() throws SQLException {
        String victim = subscribed(newPhone());
        String thief = subscribed(newPhone());
        swapSealed(victim, thief);

        RecordClient.reads(COLLECTION, thief).then().statusCode(200).body("phone", equalTo("***"));
        officer()
                .body(FactsJson.of("purpose", "본인 확인 요청"))
                .post(RecordClient.path(COLLECTION, thief) + "/disclosure")
                .then()
                .statusCode(409)
                .body("detail", containsString(thief));

        swapSealed(victim, thief);
        RecordClient.reads(COLLECTION, thief).then().body("phone", not(equalTo("***")));
        assertThat(DatabaseProbe.count("SELECT count(*) FROM personal_access WHERE record_id = '" + thief + "'"))
                .isZero();
    }

    private static void swapSealed(String one, String other) throws SQLException {
        try (Connection connection = DatabaseProbe.open();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE sms_subscriber t SET phone_sealed = v.phone_sealed FROM sms_subscriber v "
                    + "WHERE t.id <> v.id AND t.id IN ('" + one + "', '" + other + "') AND v.id IN ('" + one + "', '"
                    + other + "')");
        }
    }

    private static void disclose(String id, String purpose) {
        SubscriberFixture.officer()
                .body(FactsJson.of("purpose", purpose))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(200);
    }
}

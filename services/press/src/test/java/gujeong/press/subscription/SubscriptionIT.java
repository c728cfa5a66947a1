package gujeong.press.subscription;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PressFixture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Which subscriptions end, and what a subscription can state. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class SubscriptionIT {

    private static final String SUBSCRIPTIONS = "subscriptions";

    @Test
    void those_that_end_within_sixty_days_are_listed_the_first_to_end_first() {
        RecordClient.has(SUBSCRIPTIONS, PressFixture.subscription("마지막 날", "2041-03-02"));
        RecordClient.has(SUBSCRIPTIONS, PressFixture.subscription("오늘 끝남", "2041-01-01"));
        RecordClient.has(SUBSCRIPTIONS, PressFixture.subscription("하루 늦음", "2041-03-03"));
        RecordClient.has(SUBSCRIPTIONS, PressFixture.subscription("어제 끝남", "2040-12-31"));
        RecordClient.voids(
                SUBSCRIPTIONS, RecordClient.has(SUBSCRIPTIONS, PressFixture.subscription("해지", "2041-02-01")), 1, "중복");

        ending("asOf=2041-01-01")
                .then()
                .statusCode(200)
                .body("items.title", contains("오늘 끝남", "마지막 날"))
                .body("items.daysLeft", contains(0, 60))
                .body("items[0].group", equalTo("TONG_BAN_HEAD"))
                .body("next", nullValue());
        ending("asOf=2041-01-01&within=0").then().body("items.title", contains("오늘 끝남"));
        ending("asOf=2041-01-01&within=61").then().body("items", hasSize(3));
    }

    @Test
    void many_come_page_by_page() {
        for (int day = 1; day <= 3; day++) {
            RecordClient.has(SUBSCRIPTIONS, PressFixture.subscription("신문 " + day, "2043-05-0" + day));
        }

        Response page = ending("asOf=2043-05-01&within=10&limit=2");
        page.then().body("items.title", contains("신문 1", "신문 2"));
        String next = page.path("next");
        ending("asOf=2043-05-01&within=10&limit=2&cursor=" + next)
                .then()
                .body("items.title", contains("신문 3"))
                .body("items.daysLeft", contains(2));
    }

    @Test
    void without_a_day_it_is_asked_about_today() {
        RecordClient.has(SUBSCRIPTIONS, PressFixture.subscription("오래 전", "2020-12-31"));

        ending("within=3660&limit=500").then().statusCode(200).body("items.title", not(hasItem("오래 전")));
    }

    @Test
    void bad_questions_are_named() {
        ending("within=-1").then().statusCode(400).body("field", equalTo("within"));
        ending("within=3661").then().statusCode(400).body("field", equalTo("within"));
        ending("within=soon").then().statusCode(400).body("field", equalTo("within"));
        ending("asOf=2041-02-29").then().statusCode(400).body("field", equalTo("asOf"));
    }

    @Test
    void subscriptions_are_listed_by_group_and_class() {
        RecordClient.has(
                SUBSCRIPTIONS,
                PressFixture.subscription("지역신문", "2044-12-31")
                        .with("group", "DEPARTMENTS")
                        .with("outletClass", "REGIONAL")
                        .with("startsOn", "2044-01-01"));
        RecordClient.has(
                SUBSCRIPTIONS, PressFixture.subscription("일간지", "2044-12-31").with("startsOn", "2044-01-01"));

        RecordClient.reader()
                .get(RecordClient.path(SUBSCRIPTIONS)
                        + "?from=2044-01-01&to=2044-12-31&group=DEPARTMENTS&outletClass=REGIONAL")
                .then()
                .statusCode(200)
                .body("items.title", contains("지역신문"));
    }

    @Test
    void what_no_subscription_can_state_is_refused_by_name() {
        FactsJson facts = PressFixture.subscription("신문", "2040-12-31");

        refused(facts.with("endsOn", "2019-12-31"), "endsOn");
        refused(facts.with("copies", 0), "copies");
        refused(facts.with("recipients", -1), "recipients");
        refused(facts.with("unitPrice", -1), "unitPrice");
        refused(facts.with("unitPrice", 10_000_001), "unitPrice");
        refused(facts.with("unitPrice", 10_000_000_000_000L), "unitPrice");
        refused(facts.with("endsOn", "9999-12-31"), "endsOn");
        refused(facts.with("group", "RESIDENTS"), "group");
        refused(facts.without("title"), "title");
    }

    private static void refused(FactsJson facts, String field) {
        RecordClient.records(SUBSCRIPTIONS, facts).then().statusCode(400).body("field", equalTo(field));
    }

    private static Response ending(String question) {
        return RecordClient.reader().get(RecordClient.path(SUBSCRIPTIONS) + "/ending?" + question);
    }
}

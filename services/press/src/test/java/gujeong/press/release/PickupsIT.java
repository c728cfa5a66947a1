package gujeong.press.release;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.kernel.paging.Cursor;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PressFixture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** How the outlets took up releases. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PickupsIT {

    private static final String RELEASES = "releases";

    @Test
    void pickups_are_counted_and_timed_by_class() {
        String number = PressFixture.newNumber();
        String id = RecordClient.has(RELEASES, PressFixture.release(number, "2033-03-02"));
        RecordClient.steps(
                RELEASES,
                id,
                1,
                "distribution",
                FactsJson.of("distributedOn", "2033-03-03", "distributedAt", "2033-03-03T00:00:00Z"));
        String daily = PressFixture.anOutlet("NATIONAL_DAILY");
        String online = PressFixture.anOutlet("REGIONAL_ONLINE");
        picksUp(daily, number, "2033-03-04", "2033-03-04T03:20:00Z");
        picksUp(daily, number, "2033-03-06", null);
        picksUp(online, number, "2033-03-03", "2033-03-03T02:30:00Z");
        picksUp(online, number, "2033-03-03", null);
        RecordClient.voids("coverage", picksUp(online, number, "2033-03-03", "2033-03-03T00:01:00Z"), 1, "오류");
        picksUp(online, null, "2033-03-03", null);

        pickups(id)
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("distributedAt", equalTo("2033-03-03T00:00:00Z"))
                .body("count", equalTo(4))
                .body("daysToFirst", equalTo(0))
                .body("hoursToFirst", equalTo(2.5f))
                .body(
                        "outletClasses.outletClass",
                        contains("CENTRAL_BROADCAST", "LOCAL_BROADCAST", "NATIONAL_DAILY", "REGIONAL_ONLINE"))
                .body("outletClasses.count", contains(0, 0, 2, 2))
                .body("outletClasses.daysToFirst", contains(null, null, 1, 0))
                .body("outletClasses.hoursToFirst", contains(null, null, 27.3f, 2.5f));
    }

    @Test
    void a_release_nobody_took_up_has_none() {
        String id = RecordClient.has(RELEASES, PressFixture.release(PressFixture.newNumber(), "2033-03-02"));

        pickups(id).then().statusCode(200).body("count", equalTo(0)).body("daysToFirst", nullValue());
    }

    @Test
    void the_releases_of_a_period_come_page_by_page_by_the_day_they_were_distributed() {
        String last = PressFixture.aReleaseOf("2034-05-09");
        String first = PressFixture.aReleaseOf("2034-05-01");
        String second = PressFixture.aReleaseOf("2034-05-05");
        String sameDay = PressFixture.aReleaseOf("2034-05-05");
        PressFixture.aReleaseOf("2034-05-10");
        RecordClient.has(RELEASES, PressFixture.release(PressFixture.newNumber(), "2034-05-02"));
        picksUp(PressFixture.anOutlet(), second, "2034-05-07", null);

        Response page = listed("from=2034-05-01&to=2034-05-09&limit=3");
        page.then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.number", contains(first, second, sameDay))
                .body("items.count", contains(0, 1, 0))
                .body("items.daysToFirst", contains(null, 2, null));
        String next = page.path("next");
        listed("from=2034-05-01&to=2034-05-09&limit=3&cursor=" + next)
                .then()
                .body("items.number", contains(last))
                .body("next", nullValue());
    }

    @Test
    void a_withdrawn_release_is_listed_a_voided_one_is_not() {
        String number = PressFixture.newNumber();
        FactsJson facts = PressFixture.release(number, "2034-06-01").with("distributedOn", "2034-06-01");
        String id = RecordClient.has(RELEASES, facts);
        RecordClient.steps(RELEASES, id, 1, "withdrawal", FactsJson.of("withdrawnOn", "2034-06-02", "cause", "오보"));
        listed("from=2034-06-01&to=2034-06-30").then().body("items.status", equalTo(List.of("WITHDRAWN")));

        RecordClient.voids(RELEASES, id, 2, "중복");

        listed("from=2034-06-01&to=2034-06-30").then().body("items", hasSize(0));
    }

    @Test
    void bad_questions_are_named() {
        listed("from=2034-02-30").then().statusCode(400).body("field", equalTo("from"));
        listed("to=%2B999999999-12-31").then().statusCode(400).body("field", equalTo("to"));
        listed("form=2034-01-01").then().statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
        listed("limit=0").then().statusCode(400).body("field", equalTo("limit"));
        listed("limit=many").then().statusCode(400).body("field", equalTo("limit"));
        listed("cursor=abc").then().statusCode(400).body("field", equalTo("cursor"));
        String other = RecordClient.reader()
                .get(RecordClient.path(RELEASES) + "?limit=1")
                .then()
                .extract()
                .path("next");
        assertThat(other).isNotNull();
        listed("cursor=" + other).then().statusCode(400).body("field", equalTo("cursor"));
        String far = new Cursor("distributedOn", "+999999999-12-31", "00000000-0000-7000-8000-000000000000").text();
        listed("cursor=" + far).then().statusCode(400).body("field", equalTo("cursor"));
        pickups("00000000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    @Test
    void nobody_asks_without_a_token() {
        given().get(RecordClient.path(RELEASES) + "/pickups").then().statusCode(401);
        given().get(RecordClient.path("coverage") + "/suspected-duplicates")
                .then()
                .statusCode(401);
        given().get(RecordClient.path("subscriptions") + "/ending").then().statusCode(401);
    }

    private static String picksUp(String outlet, String release, String publishedOn, String publishedAt) {
        return RecordClient.has(
                "coverage",
                PressFixture.coverage(outlet, "영등포구 선별진료소 확대 " + PressFixture.newNumber(), publishedOn)
                        .with("release", release)
                        .with("publishedAt", publishedAt));
    }

    private static Response pickups(String id) {
        return RecordClient.reader().get(RecordClient.path(RELEASES, id) + "/pickups");
    }

    private static Response listed(String question) {
        return RecordClient.reader().get(RecordClient.path(RELEASES) + "/pickups?" + question);
    }
}

package gujeong.press.operations;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;
import gujeong.press.PressFixture;
import gujeong.press.PrintFixture;
import gujeong.press.smssubscriber.SubscriberFixture;

import static gujeong.press.PrintFixture.newCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The service's recount against what a test has recorded: by the test's own codes, or, where a figure has
 * no such dimension, by what a day of its own adds.
 */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class RecountIT {

    @Test
    void releases_count_from_their_distribution_until_they_are_withdrawn() {
        String topic = newCode("TOPIC");
        RecordClient.has("releases", release(topic));
        String withdrawn = RecordClient.has("releases", release(topic).with("distributedOn", "2071-03-02"));
        RecordClient.has("releases", release(topic).with("distributedOn", "2071-03-03"));
        RecordClient.steps(
                        "releases",
                        withdrawn,
                        1,
                        "withdrawal",
                        FactsJson.of("withdrawnOn", "2071-03-10", "cause", "행사 연기"))
                .then()
                .statusCode(200);

        assertThat(counted("press.releases.distributed", "2071-03-01", "topic", topic))
                .isEmpty();
        assertThat(counted("press.releases.distributed", "2071-03-09", "topic", topic))
                .containsExactly("department=보건지원과 topic=" + topic + " 2");
        assertThat(counted("press.releases.distributed", "2071-03-10", "topic", topic))
                .containsExactly("department=보건지원과 topic=" + topic + " 1");
    }

    @Test
    void clippings_are_counted_by_class_as_corrected_without_what_was_voided() {
        String topic = newCode("TOPIC");
        String daily = PressFixture.anOutlet("NATIONAL_DAILY");
        String local = PressFixture.anOutlet("LOCAL_BROADCAST");
        FactsJson clipping =
                PressFixture.coverage(daily, "마스크 " + topic, "2071-04-01").with("topic", topic);
        RecordClient.has(
                "coverage",
                clipping.with("url", PressFixture.newUrl()).with("release", PressFixture.aReleaseOf("2071-03-30")));
        RecordClient.has("coverage", clipping.with("headline", "방역 " + topic));
        String moved = RecordClient.has("coverage", clipping.with("headline", "이동 " + topic));
        RecordClient.corrects(
                        "coverage",
                        moved,
                        1,
                        "매체 오기",
                        clipping.with("headline", "이동 " + topic).with("outlet", local))
                .then()
                .statusCode(200);
        String voided = RecordClient.has("coverage", clipping.with("headline", "중복 " + topic));
        RecordClient.voids("coverage", voided, 1, "중복").then().statusCode(200);

        assertThat(counted("press.coverage", "2071-04-01", "topic", topic))
                .containsExactlyInAnyOrder(
                        "outletClass=NATIONAL_DAILY topic=" + topic + " 2",
                        "outletClass=LOCAL_BROADCAST topic=" + topic + " 1");
        assertThat(counted("press.coverage.from_releases", "2071-04-01", "topic", topic))
                .containsExactly("outletClass=NATIONAL_DAILY topic=" + topic + " 1");
    }

    @Test
    void copies_of_issues_and_their_distributions_are_added_up() {
        String publication = PrintFixture.aPublication();
        RecordClient.has("issues", PrintFixture.issue(publication, "1"));
        String corrected =
                RecordClient.has("issues", PrintFixture.issue(publication, "2").with("publishedOn", "2020-06-01"));
        RecordClient.corrects(
                        "issues",
                        corrected,
                        1,
                        "인쇄 부수 정정",
                        PrintFixture.issue(publication, "2")
                                .with("publishedOn", "2020-06-01")
                                .with("printCopies", 50_000))
                .then()
                .statusCode(200);
        RecordClient.has("distributions", PrintFixture.distribution(publication, "1", 700));

        assertThat(counted("press.newsletter.copies", "2020-06-01", "publication", publication))
                .containsExactly("publication=" + publication + " 150000");
        assertThat(counted("press.publication.braille_copies", "2020-05-31", "publication", publication))
                .containsExactly("publication=" + publication + " publicationKind=NEWSLETTER 300");
        assertThat(counted("press.publication.cost", "2020-06-01", "publication", publication))
                .containsExactly("publication=" + publication + " publicationKind=NEWSLETTER 70000000");
        assertThat(counted("press.distribution.copies", "2020-06-01", "publication", publication))
                .containsExactly("publication=" + publication + " 700");
    }

    @Test
    void the_largest_amounts_a_record_can_state_are_counted_on_every_day_of_its_term() {
        for (int i = 0; i < 3; i++) {
            RecordClient.has(
                    "subscriptions",
                    PressFixture.subscription("신문 " + i, "2100-12-31")
                            .with("startsOn", "2099-12-31")
                            .with("group", "OTHER")
                            .with("outletClass", "REGIONAL")
                            .with("copies", 1_000_000)
                            .with("recipients", 1_000_000)
                            .with("unitPrice", 10_000_000));
        }

        for (String day : List.of("2099-12-31", "2100-06-30", "2100-12-31")) {
            assertThat(counted("press.subscription.monthly_cost", day, "recipientGroup", "OTHER"))
                    .contains("outletClass=REGIONAL recipientGroup=OTHER 30000000000000");
        }
        for (String asOf : List.of("9999-12-31", "2101-01-01", "0001-01-01", "%2B999999999-12-31")) {
            RecordClient.as(Tokens.as("operator"))
                    .urlEncodingEnabled(false)
                    .get(RecordClient.path("operations/recount") + "?asOf=" + asOf)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("asOf"));
        }
    }

    @Test
    void boards_stand_through_their_last_day_and_the_last_led_board_gives_the_measures() {
        String place = newCode("PLACE");
        FactsJson board = PrintFixture.board(newCode("LED"))
                .with("kind", "LED")
                .with("place", place)
                .with("rotating", true)
                .with("installedOn", "2072-01-01")
                .with("removedOn", "2072-12-31")
                .with("widthMetres", 7.5)
                .with("opensAt", "05:30")
                .with("closesAt", "00:00");
        RecordClient.has("boards", board);
        FactsJson posting = PrintFixture.posting((String) board.get("code"), "안내")
                .with("startsOn", "2072-02-01")
                .with("endsOn", "2072-02-02");
        RecordClient.has("postings", posting);
        RecordClient.voids("postings", RecordClient.has("postings", posting.with("title", "중복")), 1, "중복");

        assertThat(counted("press.boards", "2072-12-31", "place", place))
                .containsExactly("boardKind=LED place=" + place + " 1");
        assertThat(counted("press.boards", "2073-01-01", "place", place))
                .containsExactly("boardKind=LED place=" + place + " 0");
        BigDecimal screensOnTheLastDay = sum("press.screens", "2072-12-31");
        assertThat(sum("press.screens", "2073-01-01"))
                .isEqualByComparingTo(screensOnTheLastDay.subtract(BigDecimal.ONE));
        assertThat(counted("press.led_board.displays", "2072-02-01", "board", (String) board.get("code")))
                .containsExactly("board=" + board.get("code") + " 1");
        assertThat(counted("facility.led_board.width", "2072-06-30", null, null))
                .containsExactly(" 7.5");
        assertThat(counted("press.led_board.start_hour", "2072-06-30", null, null))
                .containsExactly(" 5.5");
        assertThat(counted("press.led_board.hours_per_day", "2072-06-30", null, null))
                .containsExactly(" 18.5");
    }

    @Test
    void notice_boards_stand_through_their_last_day() {
        String place = newCode("PLACE");
        RecordClient.has(
                "boards",
                PrintFixture.board(newCode("NOTICE"))
                        .with("kind", "NOTICE")
                        .with("place", place)
                        .with("installedOn", "2074-01-01")
                        .with("removedOn", "2074-06-30"));

        assertThat(counted("facility.notice_board", "2074-06-30", "place", place))
                .containsExactly("place=" + place + " 1");
        assertThat(counted("facility.notice_board", "2074-07-01", "place", place))
                .containsExactly("place=" + place + " 0");
    }

    @Test
    void subscriptions_and_advisors_count_to_their_last_day() {
        String group = "press.subscription.monthly_cost";
        RecordClient.has(
                "subscriptions",
                PressFixture.subscription("기간 " + newCode("S"), "2073-06-30")
                        .with("outletClass", "REGIONAL")
                        .with("group", "OTHER")
                        .with("startsOn", "2073-01-01"));

        assertThat(counted(group, "2073-06-30", "outletClass", "REGIONAL"))
                .contains("outletClass=REGIONAL recipientGroup=OTHER 2400000");
        assertThat(counted(group, "2073-07-01", "outletClass", "REGIONAL"))
                .contains("outletClass=REGIONAL recipientGroup=OTHER 0");
    }

    @Test
    void who_withdrew_is_counted_off_even_once_the_number_is_destroyed() {
        BigDecimal before = sum("press.sms.recipients", "2020-03-02");
        BigDecimal after = sum("press.sms.recipients", "2020-03-09");
        SubscriberFixture.subscribed(SubscriberFixture.newPhone());
        SubscriberFixture.withdrawn(SubscriberFixture.newPhone(), "2020-03-09");

        assertThat(sum("press.sms.recipients", "2020-03-02").subtract(before)).isEqualByComparingTo("2");
        assertThat(sum("press.sms.recipients", "2020-03-09").subtract(after)).isEqualByComparingTo("1");
    }

    @Test
    void only_operators_recount() {
        RecordClient.reader().get("/api/v1/press/operations/recount").then().statusCode(403);
    }

    private static FactsJson release(String topic) {
        return PressFixture.release(PressFixture.newNumber(), "2071-03-01").with("topic", topic);
    }

    private static BigDecimal sum(String figure, String asOf) {
        return figures(figure, asOf).stream()
                .map(each -> new BigDecimal(each.get("value").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The series with this value of a dimension: {@code dimensions value}. */
    private static List<String> counted(String figure, String asOf, String dimension, String value) {
        return figures(figure, asOf).stream()
                .filter(each ->
                        dimension == null || value.equals(dimensions(each).get(dimension)))
                .map(each -> String.join(
                                " ",
                                dimensions(each).entrySet().stream()
                                        .map(Object::toString)
                                        .toList())
                        + " "
                        + new BigDecimal(each.get("value").toString())
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> dimensions(Map<String, Object> figure) {
        return new LinkedHashMap<>((Map<String, String>) figure.get("dimensions"));
    }

    private static List<Map<String, Object>> figures(String figure, String asOf) {
        return RecordClient.as(Tokens.as("operator"))
                .queryParam("asOf", asOf)
                .queryParam("figure", figure)
                .get("/api/v1/press/operations/recount")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("figures");
    }
}

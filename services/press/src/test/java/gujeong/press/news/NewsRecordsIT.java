package gujeong.press.news;

import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PressFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What every record type of the news keeps: what was stated, whether sent one by one or as a file. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class NewsRecordsIT {

    private static final String OUTLET = "OUTLET_OF_RECORDS";

    /** @param corrected the name of a fact and another value for it */
    record Kept(String collection, String day, FactsJson facts, String corrected, Object value) {}

    static Stream<Kept> records() {
        return Stream.of(
                new Kept(
                        "outlets",
                        "2018-07-01",
                        PressFixture.outlet("OUTLET_KEPT", "CENTRAL_BROADCAST"),
                        "name",
                        "새 이름"),
                new Kept("releases", "2045-03-02", PressFixture.release("R-KEPT", "2045-03-02"), "title", "다른 제목"),
                new Kept(
                        "coverage",
                        "2045-03-02",
                        PressFixture.coverage(OUTLET, "하나", "2045-03-02").with("url", PressFixture.newUrl()),
                        "topic",
                        "COVID19"),
                new Kept(
                        "advertisements",
                        "2045-03-02",
                        PressFixture.advertisement(OUTLET, "2045-03-02"),
                        "cost",
                        1_000_000),
                new Kept(
                        "subscriptions",
                        "2045-01-01",
                        PressFixture.subscription("동아일보", "2045-12-31").with("startsOn", "2045-01-01"),
                        "copies",
                        7),
                new Kept("meetings", "2045-03-02", PressFixture.meeting("2045-03-02"), "attendees", 0),
                new Kept("advisors", "2045-03-02", PressFixture.advisor(901, "2045-03-02"), "endsOn", "2047-03-01"),
                new Kept("trainings", "2045-03-02", PressFixture.training("2045-03-02"), "attendees", 41),
                new Kept(
                        "coverage-supports",
                        "2045-03-02",
                        PressFixture.coverageSupport("2045-03-02"),
                        "subject",
                        "다른 사업"),
                new Kept(
                        "publicity-themes",
                        "2045-03-02",
                        PressFixture.publicityTheme("2045-03-02"),
                        "result",
                        "보도 3건"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_was_stated_is_kept_corrected_exported_and_imported_again(Kept kept) {
        RecordClient.hasOnce("outlets", PressFixture.outlet(OUTLET, "NATIONAL_DAILY"));
        String id = RecordClient.has(kept.collection(), kept.facts());
        JsonPath read = RecordClient.reads(kept.collection(), id).jsonPath();
        kept.facts().forEach((name, value) -> assertThat(String.valueOf(read.getString(name)))
                .as(name)
                .isEqualTo(String.valueOf(value)));

        RecordClient.corrects(kept.collection(), id, 1, "정정", kept.facts().with(kept.corrected(), kept.value()))
                .then()
                .statusCode(200)
                .body(kept.corrected(), equalTo(kept.value()));
        RecordClient.corrects(kept.collection(), id, 2, "정정", kept.facts().with(kept.corrected(), kept.value()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        String csv = exported(kept);
        RecordClient.voids(kept.collection(), id, 2, "다시 입력").then().statusCode(200);
        RecordClient.imports(kept.collection(), csv).then().statusCode(201);
        assertThat(exported(kept)).isEqualTo(csv);
    }

    private static String exported(Kept kept) {
        return RecordClient.exports(
                        kept.collection(), "from", kept.day(), "to", kept.day(), kept.corrected(), kept.value())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void an_advertisement_names_an_outlet_and_runs_forward() {
        FactsJson facts = PressFixture.advertisement(PressFixture.anOutlet(), "2045-05-01");

        RecordClient.records("advertisements", facts.with("outlet", "NOBODY"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("outlet"));
        refused("advertisements", facts.with("runsTo", "2045-04-30"), "runsTo");
        refused("advertisements", facts.with("cost", -1), "cost");
        refused("advertisements", facts.with("kind", "SPONSORSHIP"), "kind");
    }

    @Test
    void notices_are_listed_apart() {
        String outlet = PressFixture.anOutlet();
        RecordClient.has("advertisements", PressFixture.advertisement(outlet, "2046-05-01"));
        RecordClient.has(
                "advertisements",
                PressFixture.advertisement(outlet, "2046-05-02")
                        .with("kind", "NOTICE")
                        .with("subject", "공고"));

        RecordClient.reader()
                .get(RecordClient.path("advertisements") + "?outlet=" + outlet + "&kind=NOTICE")
                .then()
                .body("items.subject", contains("공고"));
    }

    @Test
    void support_names_the_release_that_came_of_it_and_a_theme_runs_forward() {
        FactsJson support = PressFixture.coverageSupport("2045-05-01");
        RecordClient.records("coverage-supports", support.with("release", "R-NOBODY-WROTE"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
        RecordClient.has("releases", PressFixture.release("R-SUPPORTED", "2045-05-01"));
        RecordClient.has("coverage-supports", support.with("release", "R-SUPPORTED"));

        refused("publicity-themes", PressFixture.publicityTheme("2045-05-01").with("endsOn", "2045-04-30"), "endsOn");
    }

    @Test
    void meetings_and_trainings_are_of_human_size() {
        refused("meetings", PressFixture.meeting("2045-05-01").with("attendees", 10_001), "attendees");
        refused("meetings", PressFixture.meeting("2045-05-01").with("kind", "PARTY"), "kind");
        refused("trainings", PressFixture.training("2045-05-01").with("hours", 0), "hours");
        refused("trainings", PressFixture.training("2045-05-01").with("hours", 1.234), "hours");
        refused("trainings", PressFixture.training("2045-05-01").with("attendees", -1), "attendees");
    }

    @Test
    void a_seat_has_one_advisor_at_a_time() {
        FactsJson term = PressFixture.advisor(1, "2045-01-01").with("endsOn", "2046-12-31");
        String id = RecordClient.has("advisors", term);

        RecordClient.records("advisors", PressFixture.advisor(1, "2046-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("field", equalTo("seat"))
                .body("detail", containsString("seat 1 of PUBLICITY would be taken twice from 2046-12-31 on"));
        RecordClient.records("advisors", PressFixture.advisor(1, "2047-01-01"))
                .then()
                .statusCode(201);
        RecordClient.records("advisors", PressFixture.advisor(1, "2045-01-01").with("group", "DISTRICT_HISTORY"))
                .then()
                .statusCode(201);
        RecordClient.corrects("advisors", id, 1, "임기 연장", term.with("endsOn", "2047-01-01"))
                .then()
                .statusCode(409);
        RecordClient.imports(
                        "advisors", "group,field,seat,startsOn\nPUBLICITY,방송,2,2045-01-01\nPUBLICITY,신문,2,2046-01-01\n")
                .then()
                .statusCode(409)
                .body("detail", containsString("seat 2 of PUBLICITY"));
    }

    @Test
    void an_advisor_has_a_field_but_no_name() {
        RecordClient.records("advisors", PressFixture.advisor(99, "2045-01-01").with("name", "홍길동"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        refused("advisors", PressFixture.advisor(99, "2045-01-01").with("endsOn", "2044-12-31"), "endsOn");
        refused("advisors", PressFixture.advisor(0, "2045-01-01"), "seat");
    }

    private static void refused(String collection, FactsJson facts, String field) {
        RecordClient.records(collection, facts).then().statusCode(400).body("field", equalTo(field));
    }
}

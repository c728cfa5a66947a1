package gujeong.press.news;

import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Stated;
import gujeong.press.News;

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
    record Kept(String collection, String day, Stated facts, String corrected, Object value) {}

    static Stream<Kept> records() {
        return Stream.of(
                new Kept("outlets", "2018-07-01", News.outlet("OUTLET_KEPT", "CENTRAL_BROADCAST"), "name", "새 이름"),
                new Kept("releases", "2045-03-02", News.release("R-KEPT", "2045-03-02"), "title", "다른 제목"),
                new Kept(
                        "coverage",
                        "2045-03-02",
                        News.coverage(OUTLET, "하나", "2045-03-02").with("url", News.newUrl()),
                        "topic",
                        "COVID19"),
                new Kept("advertisements", "2045-03-02", News.advertisement(OUTLET, "2045-03-02"), "cost", 1_000_000),
                new Kept(
                        "subscriptions",
                        "2045-01-01",
                        News.subscription("동아일보", "2045-12-31").with("startsOn", "2045-01-01"),
                        "copies",
                        7),
                new Kept("meetings", "2045-03-02", News.meeting("2045-03-02"), "attendees", 0),
                new Kept("advisors", "2045-03-02", News.advisor(901, "2045-03-02"), "endsOn", "2047-03-01"),
                new Kept("trainings", "2045-03-02", News.training("2045-03-02"), "attendees", 41),
                new Kept("coverage-supports", "2045-03-02", News.coverageSupport("2045-03-02"), "subject", "다른 사업"),
                new Kept("publicity-themes", "2045-03-02", News.publicityTheme("2045-03-02"), "result", "보도 3건"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_was_stated_is_kept_corrected_exported_and_imported_again(Kept kept) {
        Clerk.hasOnce("outlets", News.outlet(OUTLET, "NATIONAL_DAILY"));
        String id = Clerk.has(kept.collection(), kept.facts());
        JsonPath read = Clerk.reads(kept.collection(), id).jsonPath();
        kept.facts().forEach((name, value) -> assertThat(String.valueOf(read.getString(name)))
                .as(name)
                .isEqualTo(String.valueOf(value)));

        Clerk.corrects(kept.collection(), id, 1, "정정", kept.facts().with(kept.corrected(), kept.value()))
                .then()
                .statusCode(200)
                .body(kept.corrected(), equalTo(kept.value()));
        Clerk.corrects(kept.collection(), id, 2, "정정", kept.facts().with(kept.corrected(), kept.value()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        String csv = exported(kept);
        Clerk.voids(kept.collection(), id, 2, "다시 입력").then().statusCode(200);
        Clerk.imports(kept.collection(), csv).then().statusCode(201);
        assertThat(exported(kept)).isEqualTo(csv);
    }

    private static String exported(Kept kept) {
        return Clerk.exports(kept.collection(), "from", kept.day(), "to", kept.day(), kept.corrected(), kept.value())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void an_advertisement_names_an_outlet_and_runs_forward() {
        Stated facts = News.advertisement(News.anOutlet(), "2045-05-01");

        Clerk.records("advertisements", facts.with("outlet", "NOBODY"))
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
        String outlet = News.anOutlet();
        Clerk.has("advertisements", News.advertisement(outlet, "2046-05-01"));
        Clerk.has(
                "advertisements",
                News.advertisement(outlet, "2046-05-02").with("kind", "NOTICE").with("subject", "공고"));

        Clerk.reader()
                .get(Clerk.path("advertisements") + "?outlet=" + outlet + "&kind=NOTICE")
                .then()
                .body("items.subject", contains("공고"));
    }

    @Test
    void support_names_the_release_that_came_of_it_and_a_theme_runs_forward() {
        Stated support = News.coverageSupport("2045-05-01");
        Clerk.records("coverage-supports", support.with("release", "R-NOBODY-WROTE"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
        Clerk.has("releases", News.release("R-SUPPORTED", "2045-05-01"));
        Clerk.has("coverage-supports", support.with("release", "R-SUPPORTED"));

        refused("publicity-themes", News.publicityTheme("2045-05-01").with("endsOn", "2045-04-30"), "endsOn");
    }

    @Test
    void meetings_and_trainings_are_of_human_size() {
        refused("meetings", News.meeting("2045-05-01").with("attendees", 10_001), "attendees");
        refused("meetings", News.meeting("2045-05-01").with("kind", "PARTY"), "kind");
        refused("trainings", News.training("2045-05-01").with("hours", 0), "hours");
        refused("trainings", News.training("2045-05-01").with("hours", 1.234), "hours");
        refused("trainings", News.training("2045-05-01").with("attendees", -1), "attendees");
    }

    @Test
    void a_seat_has_one_advisor_at_a_time() {
        Stated term = News.advisor(1, "2045-01-01").with("endsOn", "2046-12-31");
        String id = Clerk.has("advisors", term);

        Clerk.records("advisors", News.advisor(1, "2046-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("field", equalTo("seat"))
                .body("detail", containsString("seat 1 of PUBLICITY would be taken twice from 2046-12-31 on"));
        Clerk.records("advisors", News.advisor(1, "2047-01-01")).then().statusCode(201);
        Clerk.records("advisors", News.advisor(1, "2045-01-01").with("group", "DISTRICT_HISTORY"))
                .then()
                .statusCode(201);
        Clerk.corrects("advisors", id, 1, "임기 연장", term.with("endsOn", "2047-01-01"))
                .then()
                .statusCode(409);
        Clerk.imports("advisors", "group,field,seat,startsOn\nPUBLICITY,방송,2,2045-01-01\nPUBLICITY,신문,2,2046-01-01\n")
                .then()
                .statusCode(409)
                .body("detail", containsString("seat 2 of PUBLICITY"));
    }

    @Test
    void an_advisor_has_a_field_but_no_name() {
        Clerk.records("advisors", News.advisor(99, "2045-01-01").with("name", "홍길동"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        refused("advisors", News.advisor(99, "2045-01-01").with("endsOn", "2044-12-31"), "endsOn");
        refused("advisors", News.advisor(0, "2045-01-01"), "seat");
    }

    private static void refused(String collection, Stated facts, String field) {
        Clerk.records(collection, facts).then().statusCode(400).body("field", equalTo(field));
    }
}

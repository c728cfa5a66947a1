package gujeong.press.coverage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PressFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What is recorded of the outlets' reports, and what cannot be. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class CoverageIT {

    private static final String COVERAGE = "coverage";

    @Test
    void coverage_is_counted_under_its_outlets_class() {
        String outlet = PressFixture.anOutlet("LOCAL_BROADCAST");
        String url = PressFixture.newUrl();

        RecordClient.records(
                        COVERAGE,
                        PressFixture.coverage(outlet, "영등포구 소식", "2035-03-02").with("url", url))
                .then()
                .statusCode(201)
                .body("outletClass", equalTo("LOCAL_BROADCAST"))
                .body("url", equalTo(url))
                .body("suspectedDuplicateOf", nullValue());
    }

    @Test
    void the_articles_text_has_no_place() {
        RecordClient.records(
                        COVERAGE,
                        PressFixture.coverage(PressFixture.anOutlet(), "영등포구 소식", "2035-03-02")
                                .with("text", "본문"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    @Test
    void one_page_of_one_outlet_is_recorded_once() {
        String outlet = PressFixture.anOutlet();
        FactsJson page = PressFixture.coverage(outlet, "하나", "2035-03-02").with("url", PressFixture.newUrl());
        String id = RecordClient.has(COVERAGE, page);

        RecordClient.records(COVERAGE, page.with("headline", "둘").with("publishedOn", "2035-06-02"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.records(COVERAGE, page.with("outlet", PressFixture.anOutlet()))
                .then()
                .statusCode(201);

        RecordClient.voids(COVERAGE, id, 1, "오류");
        RecordClient.records(COVERAGE, page).then().statusCode(201);
    }

    @Test
    void what_has_no_address_can_be_recorded_as_often_as_it_was_broadcast() {
        FactsJson news = PressFixture.coverage(PressFixture.anOutlet("CENTRAL_BROADCAST"), "하나", "2035-03-02");
        RecordClient.has(COVERAGE, news);

        RecordClient.records(COVERAGE, news.with("headline", "둘")).then().statusCode(201);
    }

    @Test
    void what_may_be_recorded_twice_is_flagged_but_recorded() {
        FactsJson report = PressFixture.coverage(PressFixture.anOutlet(), "영등포구, 마스크 10만장 배부", "2035-03-02");
        String first = RecordClient.has(COVERAGE, report);

        FactsJson again = report.with("headline", "영등포구 “마스크 10만장” 배부").with("publishedOn", "2035-03-03");
        RecordClient.records(COVERAGE, again.with("url", PressFixture.newUrl()))
                .then()
                .statusCode(201)
                .body("suspectedDuplicateOf", equalTo(first));
        RecordClient.records(COVERAGE, again.with("publishedOn", "2035-03-05"))
                .then()
                .body("suspectedDuplicateOf", nullValue());
        RecordClient.records(COVERAGE, again.with("outlet", PressFixture.anOutlet()))
                .then()
                .body("suspectedDuplicateOf", nullValue());
    }

    @Test
    void one_article_in_nine_spellings_of_its_address_is_suspected_eight_times() {
        String outlet = PressFixture.anOutlet();
        String article = "news.example/" + outlet + "/%EA%B5%AC?id=17";
        String first = RecordClient.has(COVERAGE, report(outlet, 0, "https://" + article));
        List<String> spellings = List.of(
                "http://" + article,
                "https://NEWS.example" + article.substring("news.example".length()),
                "https://www." + article,
                "https://news.example:443" + article.substring("news.example".length()),
                "https://" + article + "#top",
                "https://" + article + "&utm_source=naver&fbclid=x",
                "https://" + article.replace("?", "/?"),
                "https://" + article.replace("%EA%B5%AC", "%ea%b5%ac"));

        for (int i = 0; i < spellings.size(); i++) {
            RecordClient.records(COVERAGE, report(outlet, i + 1, spellings.get(i)))
                    .then()
                    .statusCode(201)
                    .body("url", equalTo(spellings.get(i)))
                    .body("suspectedDuplicateOf", equalTo(first));
        }
        RecordClient.records(COVERAGE, report(outlet, 9, "https://" + article + "8"))
                .then()
                .body("suspectedDuplicateOf", nullValue());
    }

    /** With a headline and a day of its own, so that only the address can be the same. */
    private static FactsJson report(String outlet, int number, String url) {
        return PressFixture.coverage(outlet, "제목 " + number, "2035-0" + (number % 9 + 1) + "-1" + number % 9)
                .with("url", url);
    }

    @Test
    void a_voided_original_casts_no_suspicion() {
        FactsJson report = PressFixture.coverage(PressFixture.anOutlet(), "하나", "2035-03-02");
        RecordClient.voids(COVERAGE, RecordClient.has(COVERAGE, report), 1, "오류");

        RecordClient.records(COVERAGE, report).then().statusCode(201).body("suspectedDuplicateOf", nullValue());
    }

    @Test
    void a_correction_is_compared_with_what_was_recorded_before_it_only() {
        FactsJson report = PressFixture.coverage(PressFixture.anOutlet(), "하나", "2035-03-02");
        String first = RecordClient.has(COVERAGE, report);
        String second = RecordClient.has(COVERAGE, report.with("headline", "둘"));

        RecordClient.corrects(COVERAGE, second, 1, "제목 정정", report)
                .then()
                .statusCode(200)
                .body("suspectedDuplicateOf", equalTo(first));
        RecordClient.corrects(COVERAGE, first, 1, "주제 추가", report.with("topic", "COVID19"))
                .then()
                .statusCode(200)
                .body("suspectedDuplicateOf", nullValue());
    }

    @Test
    void corrected_by_one_file_coverage_is_compared_with_what_the_file_makes_of_the_rest() {
        String outlet = PressFixture.anOutlet();
        String first = RecordClient.has(COVERAGE, PressFixture.coverage(outlet, "하나", "2035-03-02"));
        String second = RecordClient.has(COVERAGE, PressFixture.coverage(outlet, "둘", "2035-03-02"));

        RecordClient.correctsAll(COVERAGE, "제목 정정", "id,headline\n" + second + ",하나\n" + first + ",셋\n")
                .then()
                .statusCode(200);
        RecordClient.reads(COVERAGE, second)
                .then()
                .body("headline", equalTo("하나"))
                .body("suspectedDuplicateOf", nullValue());

        RecordClient.correctsAll(COVERAGE, "제목 정정", "id,headline\n" + second + ",셋\n" + first + ",셋\n")
                .then()
                .statusCode(200)
                .body("corrected", equalTo(1));
        RecordClient.reads(COVERAGE, second).then().body("suspectedDuplicateOf", equalTo(first));
    }

    @Test
    void who_has_looked_can_clear_the_suspicion_for_good() {
        FactsJson report = PressFixture.coverage(PressFixture.anOutlet(), "하나", "2036-03-02");
        RecordClient.has(COVERAGE, report);
        String second = RecordClient.has(COVERAGE, report);
        suspected("2036-03-01", "2036-03-31").then().body("items.id", hasItem(second));

        distinguish(second, 1)
                .then()
                .statusCode(200)
                .body("suspectedDuplicateOf", nullValue())
                .body("distinct", equalTo(true));

        suspected("2036-03-01", "2036-03-31").then().body("items.id", not(hasItem(second)));
        RecordClient.corrects(COVERAGE, second, 2, "주제 추가", report.with("topic", "COVID19"))
                .then()
                .body("suspectedDuplicateOf", nullValue());
        distinguish(second, 3).then().statusCode(409).body("code", equalTo("STEP_NOT_ALLOWED"));
    }

    @Test
    void one_report_sent_by_many_at_once_is_suspected_of_all_but_the_first() {
        String outlet = PressFixture.anOutlet();
        FactsJson report = PressFixture.coverage(outlet, "동시에", "2035-07-01");

        List<CompletableFuture<Integer>> senders = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> RecordClient.records(COVERAGE, report).statusCode()))
                .toList();

        assertThat(senders).allSatisfy(sender -> assertThat(sender.join()).isEqualTo(201));
        assertThat(DatabaseProbe.count("SELECT count(*) FROM coverage WHERE outlet = '" + outlet
                        + "' AND suspected_duplicate_of IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void coverage_stems_only_from_a_release_the_press_had_by_then() {
        String outlet = PressFixture.anOutlet();
        String draft = PressFixture.newNumber();
        RecordClient.has("releases", PressFixture.release(draft, "2035-03-01"));
        String distributed = PressFixture.aReleaseOf("2035-03-03");
        FactsJson report = PressFixture.coverage(outlet, "하나", "2035-03-02");

        RecordClient.records(COVERAGE, report.with("release", draft))
                .then()
                .statusCode(409)
                .body("field", equalTo("release"))
                .body("detail", containsString("was not distributed yet"));
        RecordClient.records(COVERAGE, report.with("release", distributed))
                .then()
                .statusCode(409)
                .body("field", equalTo("release"))
                .body("detail", containsString("after this coverage was published"));
        RecordClient.records(COVERAGE, report.with("release", "R-NOBODY"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("release"));
    }

    @Test
    void an_outlets_class_stays_once_coverage_is_counted_by_it() {
        String code = "OUTLET_" + PressFixture.newNumber().replace('-', '_');
        FactsJson facts = PressFixture.outlet(code, "NATIONAL_DAILY");
        String outlet = RecordClient.has("outlets", facts);
        RecordClient.corrects("outlets", outlet, 1, "분류 정정", facts.with("outletClass", "REGIONAL_ONLINE"))
                .then()
                .statusCode(200);
        String coverage = RecordClient.has(COVERAGE, PressFixture.coverage(code, "하나", "2035-03-02"));

        RecordClient.corrects("outlets", outlet, 2, "분류 정정", facts)
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"))
                .body("field", equalTo("outletClass"));
        RecordClient.corrects(
                        "outlets",
                        outlet,
                        2,
                        "개명",
                        facts.with("outletClass", "REGIONAL_ONLINE").with("name", "새 이름"))
                .then()
                .statusCode(200);
        RecordClient.voids("outlets", outlet, 3, "폐간").then().statusCode(409);

        RecordClient.voids(COVERAGE, coverage, 1, "오류");
        RecordClient.voids("outlets", outlet, 3, "폐간").then().statusCode(200);
    }

    @Test
    void what_no_coverage_can_state_is_refused_by_name() {
        FactsJson report = PressFixture.coverage(PressFixture.anOutlet(), "하나", "2035-03-02");

        refused(report.with("headline", "가".repeat(301)), "headline");
        refused(report.with("publishedAt", "2035-03-02T15:30:00Z"), "publishedAt");
        for (String url : List.of(
                "ftp://a.example/1",
                "javascript:alert(1)",
                "https://",
                "https://user:secret@a.example/",
                "https://a.example/한글",
                "https://a.example/a b",
                "https://a.example/\n1",
                "a.example/1",
                "https://a.example/" + "a".repeat(1000))) {
            refused(report.with("url", url), "url");
        }
        RecordClient.records(COVERAGE, report.with("url", "http://a.example:8080/?id=1#top"))
                .then()
                .statusCode(201);
    }

    private static void refused(FactsJson facts, String field) {
        RecordClient.records(COVERAGE, facts).then().statusCode(400).body("field", equalTo(field));
    }

    private static io.restassured.response.Response suspected(String from, String to) {
        return RecordClient.reader()
                .get(RecordClient.path(COVERAGE) + "/suspected-duplicates?limit=500&from=" + from + "&to=" + to);
    }

    private static io.restassured.response.Response distinguish(String id, int revision) {
        return RecordClient.editor()
                .header("If-Match", RecordClient.etag(revision))
                .post(RecordClient.path(COVERAGE, id) + "/distinction");
    }
}

package gujeong.press.coverage;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PressFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Clippings in bulk: one file, all rows or none, every bad row named. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class ClippingsIT {

    private static final String HEADER = "outlet,headline,url,publishedOn,topic,release\n";
    private static final int MANY = 12_000;

    @Test
    void twelve_thousand_clippings_come_in_one_request() {
        String paper = PressFixture.anOutlet("NATIONAL_DAILY");
        String online = PressFixture.anOutlet("REGIONAL_ONLINE");
        String release = PressFixture.aReleaseOf("2037-01-01");
        String earlier = RecordClient.has(
                "coverage", PressFixture.coverage(paper, "기사 0", "2037-01-01").with("url", PressFixture.newUrl()));

        imports(rows(MANY, i -> row(i % 3 == 0 ? paper : online, "기사 " + i, PressFixture.newUrl(), day(i), release)))
                .then()
                .statusCode(201)
                .body("rows", equalTo(MANY))
                .body("recorded", equalTo(MANY));

        assertThat(recorded(paper)).isEqualTo(MANY / 3 + 1);
        assertThat(recorded(online)).isEqualTo(MANY / 3 * 2);
        assertThat(DatabaseProbe.count(
                        "SELECT count(*) FROM coverage WHERE suspected_duplicate_of = '" + earlier + "'"))
                .isEqualTo(1);
        assertThat(suspected(paper) + suspected(online)).isEqualTo(1);
        String id = RecordClient.reader()
                .get(RecordClient.path("releases") + "?number=" + release)
                .path("items[0].id");
        RecordClient.reader()
                .get(RecordClient.path("releases", id) + "/pickups")
                .then()
                .body("count", equalTo(MANY))
                .body("outletClasses.count", contains(0, 0, MANY / 3, MANY / 3 * 2));
    }

    @Test
    void reports_alike_within_a_file_are_flagged_too() {
        String outlet = PressFixture.anOutlet();

        imports(row(outlet, "마스크 배부", PressFixture.newUrl(), "2037-02-01", "")
                        + row(outlet, "마스크, 배부", PressFixture.newUrl(), "2037-02-02", "")
                        + row(outlet, "마스크 배부", PressFixture.newUrl(), "2037-02-04", ""))
                .then()
                .statusCode(201);

        assertThat(suspected(outlet)).isEqualTo(1);
    }

    @Test
    void every_page_recorded_twice_is_named_by_its_line_and_nothing_is_written() {
        String outlet = PressFixture.anOutlet();
        String known = PressFixture.newUrl();
        String twice = PressFixture.newUrl();
        RecordClient.has(
                "coverage", PressFixture.coverage(outlet, "하나", "2037-03-01").with("url", known));
        long before = DatabaseProbe.journalRows();

        imports(row(outlet, "둘", PressFixture.newUrl(), "2037-03-01", "")
                        + row(outlet, "셋", twice, "2037-03-01", "")
                        + row(outlet, "넷", known, "2037-03-01", "")
                        + row(outlet, "다섯", twice, "2037-03-02", "")
                        + row(outlet, "여섯", "", "2037-03-02", "")
                        + row(outlet, "여섯", "", "2037-03-02", ""))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_IMPORT"))
                .body("errors.line", contains(4, 5))
                .body("errors.field", contains("url", "url"))
                .body("errors[0].reason", equalTo("is recorded already"))
                .body("errors[1].reason", equalTo("stands already on line 3"));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
        assertThat(recorded(outlet)).isEqualTo(1);
    }

    @Test
    void every_bad_row_among_many_is_named() {
        String outlet = PressFixture.anOutlet();
        String draft = PressFixture.newNumber();
        RecordClient.has("releases", PressFixture.release(draft, "2037-01-01"));

        imports(rows(3000, i -> switch (i) {
                    case 10 -> row("NO_SUCH_OUTLET", "하나", "", "2037-03-01", "");
                    case 20 -> row(outlet, "하나", "ftp://a.example", "2037-03-01", "");
                    case 30 -> row(outlet, "하나", "", "2037-02-30", "");
                    case 40 -> row(outlet, "", "", "2037-03-01", "");
                    default -> row(outlet, "기사 " + i, "", "2037-03-01", "");
                }))
                .then()
                .statusCode(400)
                .body("errors.line", contains(12, 22, 32, 42))
                .body("errors.field", contains("outlet", "url", "publishedOn", "headline"));
        imports(row(outlet, "하나", "", "2037-03-01", "") + row(outlet, "둘", "", "2037-03-01", draft))
                .then()
                .statusCode(400)
                .body("errors.line", contains(3))
                .body("errors[0].field", equalTo("release"))
                .body("errors[0].reason", containsString("was not distributed yet"));

        assertThat(recorded(outlet)).isZero();
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() {
        String outlet = PressFixture.anOutlet();

        RecordClient.editor()
                .contentType("text/csv")
                .queryParam("dryRun", true)
                .body((HEADER + row(outlet, "하나", PressFixture.newUrl(), "2037-03-01", ""))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(RecordClient.path("coverage") + "/imports")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("recorded", equalTo(0));

        assertThat(recorded(outlet)).isZero();
    }

    @Test
    void suspected_clippings_are_listed_page_by_page() {
        String outlet = PressFixture.anOutlet();
        imports(rows(6, i -> row(outlet, "같은 기사", PressFixture.newUrl(), "2038-03-01", "")));

        var page = RecordClient.reader()
                .get(RecordClient.path("coverage") + "/suspected-duplicates?from=2038-03-01&to=2038-03-01&limit=3");
        page.then().body("items", hasSize(3));
        String next = page.path("next");
        RecordClient.reader()
                .get(RecordClient.path("coverage")
                        + "/suspected-duplicates?from=2038-03-01&to=2038-03-01&limit=3&cursor=" + next)
                .then()
                .body("items", hasSize(2));
    }

    private static io.restassured.response.Response imports(String rows) {
        return RecordClient.imports("coverage", HEADER + rows);
    }

    private static String row(String outlet, String headline, String url, String publishedOn, String release) {
        return outlet + ",\"" + headline + "\"," + url + "," + publishedOn + ",COVID19," + release + "\n";
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
    }

    private static String day(int i) {
        return "2037-01-%02d".formatted(1 + i % 28);
    }

    private static long recorded(String outlet) {
        return DatabaseProbe.count("SELECT count(*) FROM coverage WHERE outlet = '" + outlet + "'");
    }

    private static long suspected(String outlet) {
        return DatabaseProbe.count(
                "SELECT count(*) FROM coverage WHERE suspected_duplicate_of IS NOT NULL AND outlet = '" + outlet + "'");
    }
}

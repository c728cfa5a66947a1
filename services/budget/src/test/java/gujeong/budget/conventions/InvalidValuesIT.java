package gujeong.budget.conventions;

import java.text.Normalizer;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** An invalid value is refused with the field's name, and leaves no trace. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class InvalidValuesIT {

    private static final String MILESTONE =
            """
            {"fiscalYear": 2051, "title": "홈페이지 개편", "startsOn": "2051-05-01",
             "status": "PLANNED", "statedOn": "2051-05-31"}""";
    private static final String FORECAST =
            """
            {"fiscalYear": 2051, "programme": "NEW_MEDIA", "amount": 1000,
             "until": "2051-12-31", "madeOn": "2051-10-31"}""";
    private static final String PLAN =
            """
            {"figure": "press.releases.distributed", "dimensions": {"topic": "COVID19"},
             "periodFrom": "2051-01-01", "periodTo": "2051-12-31", "target": 12.5, "unit": "건",
             "decidedOn": "2051-01-01"}""";
    private static final String BRIEF =
            """
            {"fiscalYear": 2051, "chapter": "II", "ordinal": 1, "title": "뉴미디어", "programme": "NEW_MEDIA",
             "purpose": "소통", "overview": ["기간: 연 중"], "achievements": [], "plan": [], "preparedOn": "2051-05-31"}""";

    /** A body that must be refused, and the field the answer must name. */
    record Bad(String collection, String body, String code, String field) {

        static Bad milestone(String stated, String sent, String field) {
            return new Bad("milestones", replaced(MILESTONE, stated, sent), "INVALID_VALUE", field);
        }

        static Bad amount(String sent) {
            return new Bad("forecasts", replaced(FORECAST, "1000", sent), "INVALID_VALUE", "amount");
        }

        static Bad plan(String stated, String sent, String field) {
            return new Bad("plans", replaced(PLAN, stated, sent), "INVALID_VALUE", field);
        }

        static Bad overview(String sent, String field) {
            return new Bad("briefs", replaced(BRIEF, "[\"기간: 연 중\"]", sent), "INVALID_VALUE", field);
        }

        Bad as(String otherCode) {
            return new Bad(collection, body, otherCode, field);
        }

        private static String replaced(String body, String stated, String sent) {
            assertThat(body).contains(stated);
            return body.replace(stated, sent);
        }
    }

    static Stream<Bad> bodies_that_are_no_statement() {
        return Stream.of(
                Bad.milestone("\"status\"", "\"colour\": \"red\", \"status\"", "colour")
                        .as("UNKNOWN_FIELD"),
                Bad.milestone("\"status\"", "\"revision\": 7, \"status\"", "revision")
                        .as("UNKNOWN_FIELD"),
                Bad.milestone("\"status\"", "\"title\": \"둘\", \"status\"", "title")
                        .as("MALFORMED_JSON"),
                Bad.milestone("}", "} or so", null).as("MALFORMED_JSON"),
                Bad.milestone("}", "} {}", null).as("MALFORMED_JSON"),
                Bad.milestone("}", "", null).as("MALFORMED_JSON"),
                Bad.milestone("\"PLANNED\"", "PLANNED", null).as("MALFORMED_JSON"),
                new Bad("milestones", "", "MALFORMED_JSON", null),
                new Bad("milestones", "null", "MALFORMED_JSON", null),
                new Bad("milestones", "[]", "INVALID_VALUE", null),
                new Bad("milestones", "\"text\"", "INVALID_VALUE", null),
                new Bad("milestones", "[".repeat(5000), "INVALID_VALUE", null),
                new Bad("milestones", "{}", "INVALID_VALUE", "fiscalYear"));
    }

    static Stream<Bad> dates_that_are_none() {
        return Stream.of(
                        "\"2051-02-30\"",
                        "\"2051-13-01\"",
                        "\"2051-5-1\"",
                        "\"20510501\"",
                        "\"2051-05-01T00:00:00\"",
                        "\"2051-05-01T15:00:00Z\"",
                        "\"+999999999-01-01\"",
                        "\"0051-05-01\"",
                        "\"\"",
                        "\"soon\"",
                        "18262",
                        "[2051, 5, 1]",
                        "{}",
                        "true",
                        "null")
                .map(date -> Bad.milestone("\"2051-05-01\"", date, "startsOn"));
    }

    static Stream<Bad> numbers_that_are_none() {
        Stream<Bad> amounts = Stream.of(
                        "-1",
                        "-9223372036854775808",
                        "1.5",
                        "1.0",
                        "1e3",
                        "\"1000\"",
                        "\"\"",
                        "true",
                        "null",
                        "[1]",
                        "10000000000001",
                        "9223372036854775808",
                        "99999999999999999999999999")
                .map(Bad::amount);
        Stream<Bad> years = Stream.of("\"2051\"", "2051.0", "1989", "2101", "99999999999", "false", "null")
                .map(year -> Bad.milestone("2051,", year + ",", "fiscalYear"));
        Stream<Bad> targets = Stream.of(
                        "\"12.5\"", "0.1234567", "1000000000000000", "1e999999999", "1e-999999999", "null", "[]")
                .map(target -> Bad.plan("12.5", target, "target"));
        return Stream.of(amounts, years, targets).flatMap(each -> each);
    }

    static Stream<Bad> texts_that_cannot_be_kept() {
        Stream<Bad> titles = Stream.of(
                        "\"\"",
                        "\"   \"",
                        "\"" + "가".repeat(201) + "\"",
                        "\"NUL \\u0000\"",
                        "\"bell \\u0007\"",
                        "\"two\\nlines\"",
                        "\"delete \\u007f\"",
                        "\"half a character \\ud800\"",
                        "\"\\u200b\"",
                        "\"\\u00a0\"",
                        "\"\\u3164\"",
                        "\"\\uffff\"",
                        "\"\\u202egniddik\"",
                        "7",
                        "true",
                        "[\"a\"]",
                        "{}",
                        "null")
                .map(title -> Bad.milestone("\"홈페이지 개편\"", title, "title"));
        Stream<Bad> statuses = Stream.of("\"FINISHED\"", "\"planned\"", "\"\"", "0", "null")
                .map(status -> Bad.milestone("\"PLANNED\"", status, "status"));
        return Stream.concat(titles, statuses);
    }

    static Stream<Bad> lists_and_names_that_cannot_be_kept() {
        return Stream.of(
                Bad.overview("\"기간\"", "overview"),
                Bad.overview("{}", "overview"),
                Bad.overview("null", "overview"),
                Bad.overview("[\"a\", null]", "overview[1]"),
                Bad.overview("[7]", "overview[0]"),
                Bad.overview("[\"a\", \"b\", \"\\u0000\"]", "overview[2]"),
                Bad.overview("[\"{{press.coverage\"]", "overview[0]"),
                Bad.overview("[" + "\"a\",".repeat(200) + "\"b\"]", "overview"),
                Bad.plan("press.releases.distributed", "Releases", "figure"),
                Bad.plan("press.releases.distributed", "a" + ".a".repeat(30_000), "figure"),
                Bad.plan("\"topic\"", "\"the topic\"", "dimensions"),
                Bad.plan("\"COVID19\"", "\"a;b\"", "dimensions"),
                Bad.plan("\"COVID19\"", "null", "dimensions"),
                Bad.plan("\"COVID19\"", "19", "dimensions.topic"),
                Bad.plan("{\"topic\": \"COVID19\"}", "[]", "dimensions"));
    }

    @ParameterizedTest
    @MethodSource({
        "bodies_that_are_no_statement",
        "dates_that_are_none",
        "numbers_that_are_none",
        "texts_that_cannot_be_kept",
        "lists_and_names_that_cannot_be_kept"
    })
    void what_cannot_be_taken_is_named_and_leaves_no_trace(Bad bad) {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2051, "NEW_MEDIA"));
        long before = DatabaseProbe.journalRows();

        var answer = RecordClient.editor().body(bad.body()).post(RecordClient.path(bad.collection()));

        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(bad.code()))
                .body("field", bad.field() == null ? nullValue() : equalTo(bad.field()))
                .body("detail", not(nullValue()))
                .body("action", not(nullValue()))
                .body("requestId", equalTo(answer.header("X-Request-Id")));
        assertThat(answer.body().asString()).doesNotContain("Exception", "gujeong.", "com.fasterxml", "org.hibernate");
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void every_bad_value_is_named_at_once() {
        RecordClient.editor()
                .body("{\"fiscalYear\": 1, \"title\": \"\"}")
                .post(RecordClient.path("milestones"))
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        equalTo(java.util.List.of("fiscalYear", "startsOn", "statedOn", "status", "title")))
                .body("errors.reason", not(nullValue()));
    }

    @Test
    void a_correction_is_read_as_strictly() {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2051, "보고회"));
        long before = DatabaseProbe.journalRows();

        RecordClient.corrects(
                        "milestones",
                        id,
                        1,
                        "오타",
                        OrganizationFixture.milestone(2051, "보고회").with("startsOn", "2051-02-30"))
                .then()
                .statusCode(400)
                .body("field", equalTo("startsOn"));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void korean_text_is_kept_composed_and_without_outer_blanks() {
        String decomposed = Normalizer.normalize("영등포구지 발간", Normalizer.Form.NFD);

        RecordClient.records("milestones", OrganizationFixture.milestone(2051, "  " + decomposed + " "))
                .then()
                .statusCode(201)
                .body("title", equalTo("영등포구지 발간"));
        String found = RecordClient.reader()
                .queryParam("title", decomposed)
                .get(RecordClient.path("milestones"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].title");
        assertThat(found).isEqualTo("영등포구지 발간");
    }

    @Test
    void korean_text_in_lists_is_composed_too() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2051, "NEW_MEDIA"));
        String decomposed = Normalizer.normalize("소식지 발행", Normalizer.Form.NFD);

        RecordClient.records(
                        "briefs",
                        OrganizationFixture.briefOfProgramme(2051, "NEW_MEDIA")
                                .with("overview", java.util.List.of(decomposed)))
                .then()
                .statusCode(201)
                .body("overview[0]", equalTo("소식지 발행"));
    }

    @Test
    void lines_and_blanks_of_every_kind_are_read_alike_in_json_and_in_files() {
        RecordClient.records(
                        "plans",
                        OrganizationFixture.plan(2051, "budget.lines_in_json").with("note", "\u3000첫째\r\n둘째\u00a0"))
                .then()
                .statusCode(201)
                .body("note", equalTo("첫째\n둘째"));
        RecordClient.imports(
                        "plans",
                        "figure,dimensions,periodFrom,periodTo,target,unit,decidedOn,note\r\n"
                                + "budget.lines_in_a_file,{},2051-01-01,2051-12-31,1,건,2051-01-01\u00a0,"
                                + "\"\u3000첫째\r\n둘째\u00a0\"\r\n")
                .then()
                .statusCode(201);

        RecordClient.reader()
                .queryParam("figure", "budget.lines_in_a_file")
                .get(RecordClient.path("plans"))
                .then()
                .body("items[0].note", equalTo("첫째\n둘째"));
    }
}

package gujeong.budget.conventions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Lists are read page by page, in one order, without gap or repetition. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ListsIT {

    private static final String MILESTONES = RecordClient.path("milestones");
    private static final int ALL = 120;

    /** All on the same business day: what decides their order is not the day. */
    @BeforeEach
    void a_hundred_and_twenty_milestones_of_one_day() {
        long present = count();
        if (present == 0) {
            StringBuilder csv = new StringBuilder("fiscalYear,title,startsOn,status,statedOn\n");
            for (int i = 0; i < ALL; i++) {
                csv.append("2054,보도자료 ").append(i).append(",2054-01-01,DONE,2054-05-31\n");
            }
            RecordClient.imports("milestones", csv.toString()).then().statusCode(201);
        }
    }

    private static long count() {
        return RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2054&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"statedOn", "-statedOn", "recordedAt", "-recordedAt"})
    void every_record_is_on_one_page_and_only_one(String sort) {
        List<String> inPages = follow(MILESTONES + "?fiscalYear=2054&limit=7&sort=" + sort);
        List<String> atOnce = RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2054&limit=500&sort=" + sort)
                .jsonPath()
                .getList("items.id");

        assertThat(inPages).hasSize(ALL).doesNotHaveDuplicates().isEqualTo(atOnce);
    }

    @Test
    void the_next_page_is_named_by_its_path_whatever_the_caller_calls_this_host() throws IOException {
        String page = MILESTONES + "?fiscalYear=2054&limit=7";
        for (String[] head : new String[][] {
            {"GET " + page + " HTTP/1.0"},
            {"GET " + page + " HTTP/1.1", "Host: evil.example", "X-Forwarded-Host: evil.example", "Connection: close"}
        }) {
            assertThat(answer(head))
                    .containsPattern("HTTP/1\\.[01] 200")
                    .containsPattern("(?i)link: <" + MILESTONES + "\\?[^>]*fiscalYear=2054[^>]*>; rel=\"next\"")
                    .containsPattern("(?i)link: <" + MILESTONES + "\\?[^>]*cursor=")
                    .doesNotContain("evil");
        }
    }

    private static String answer(String... head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String token = "Authorization: Bearer " + Tokens.as("reader");
            String request = String.join("\r\n", head) + "\r\n" + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Follows the Link header to the end, as a client that knows nothing of our paging would. */
    private static List<String> follow(String first) {
        List<String> ids = new ArrayList<>();
        String next = first;
        while (next != null) {
            Response page = RecordClient.reader().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            ids.addAll(page.jsonPath().getList("items.id"));
            next = linked(page.header("Link"));
            assertThat(page.jsonPath().getString("next") == null).isEqualTo(next == null);
        }
        return ids;
    }

    private static String linked(String link) {
        if (link == null) {
            return null;
        }
        Matcher next = Pattern.compile("<([^>]+)>; *rel=\"next\"").matcher(link);
        assertThat(next.matches()).as(link).isTrue();
        return next.group(1);
    }

    @Test
    void the_descending_order_is_the_ascending_one_reversed() {
        List<String> ascending = follow(MILESTONES + "?fiscalYear=2054&limit=50&sort=statedOn");
        List<String> descending = follow(MILESTONES + "?fiscalYear=2054&limit=50&sort=-statedOn");

        assertThat(new ArrayList<>(ascending)).isEqualTo(reversed(descending));
    }

    private static List<String> reversed(List<String> list) {
        List<String> other = new ArrayList<>(list);
        java.util.Collections.reverse(other);
        return other;
    }

    @Test
    void what_is_recorded_meanwhile_neither_hides_nor_repeats_anything() {
        for (int day = 1; day <= 9; day++) {
            RecordClient.has(
                    "milestones",
                    OrganizationFixture.milestone(2055, "처음 " + day).with("statedOn", "2055-06-0" + day));
        }
        Response first = RecordClient.reader().get(MILESTONES + "?fiscalYear=2055&limit=4");
        RecordClient.has(
                "milestones", OrganizationFixture.milestone(2055, "끼어든 앞").with("statedOn", "2055-06-01"));
        RecordClient.has(
                "milestones", OrganizationFixture.milestone(2055, "끼어든 뒤").with("statedOn", "2055-06-08"));

        List<String> titles = new ArrayList<>(first.jsonPath().getList("items.title"));
        RecordClient.reader()
                .queryParam("fiscalYear", 2055)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(MILESTONES)
                .jsonPath()
                .getList("items.title")
                .forEach(title -> titles.add((String) title));

        Set<String> once = new TreeSet<>(titles);
        assertThat(once).hasSize(titles.size()).contains("끼어든 뒤");
        for (int day = 1; day <= 9; day++) {
            assertThat(once).contains("처음 " + day);
        }
    }

    @Test
    void the_last_page_has_no_next() {
        RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2054&limit=120")
                .then()
                .header("Link", nullValue())
                .body("items", hasSize(ALL))
                .body("next", nullValue());
        RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2054&limit=119")
                .then()
                .header("Link", containsString("rel=\"next\""))
                .body("items", hasSize(119))
                .body("next", not(nullValue()));
    }

    @Test
    void fifty_are_shown_unless_said_otherwise() {
        RecordClient.reader().get(MILESTONES + "?fiscalYear=2054").then().body("items", hasSize(50));
    }

    @Test
    void a_list_is_narrowed_by_its_fields_and_its_days() {
        RecordClient.has("milestones", OrganizationFixture.milestone(2056, "앞").with("statedOn", "2056-01-31"));
        RecordClient.has(
                "milestones", OrganizationFixture.milestone(2056, "가운데").with("statedOn", "2056-02-01"));
        RecordClient.has(
                "milestones",
                OrganizationFixture.milestone(2056, "뒤")
                        .with("statedOn", "2056-02-29")
                        .with("status", "DONE"));
        RecordClient.has(
                "milestones", OrganizationFixture.milestone(2056, "너무 뒤").with("statedOn", "2056-03-01"));

        RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2056&from=2056-02-01&to=2056-02-29")
                .then()
                .body("items.title", equalTo(List.of("가운데", "뒤")));
        RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2056&status=DONE")
                .then()
                .body("items.title", equalTo(List.of("뒤")));
        RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2056&status=PLANNED")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue());
        RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2056")
                .then()
                .body("items.fiscalYear", everyItem(equalTo(2056)));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "limit=-1, limit",
        "limit=abc, limit",
        "limit=, limit",
        "limit=99999999999, limit",
        "limit=10&limit=20, limit",
        "sort=title, sort",
        "sort=-, sort",
        "sort=--statedOn, sort",
        "voided=maybe, voided",
        "from=2056-02-30, from",
        "to=soon, to",
        "from=%2B999999999-01-01, from",
        "from=9999-12-31, from",
        "to=9999-12-31, to",
        "to=1899-12-31, to",
        "statedOn=9999-12-31, statedOn",
        "fiscalYear=MMLVI, fiscalYear",
        "status=FINISHED, status",
        "title=%00, title",
        "cursor=garbage, cursor",
        "cursor=%21%21%21, cursor"
    })
    void a_question_that_cannot_be_meant_is_refused(String query, String field) {
        RecordClient.reader()
                .urlEncodingEnabled(false)
                .get(MILESTONES + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "fiscal_year", "Limit", "recordedAt", "id", "facts.title"})
    void an_unknown_parameter_is_refused_with_those_that_are_known(String name) {
        RecordClient.reader()
                .queryParam(name, "1")
                .get(MILESTONES)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"))
                .body("field", equalTo(name))
                .body("detail", containsString("fiscalYear"));
    }

    @Test
    void all_that_match_are_csv_at_a_place_of_their_own() {
        RecordClient.exports("milestones", "fiscalYear", 2054)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("2054"));
        RecordClient.reader()
                .accept("text/csv")
                .get(MILESTONES + "?fiscalYear=2054")
                .then()
                .statusCode(406);
    }

    @Test
    void of_all_that_match_there_are_no_pages() {
        for (String name : new String[] {"limit", "cursor"}) {
            RecordClient.exports("milestones", name, 5)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("UNKNOWN_PARAMETER"))
                    .body("field", equalTo(name))
                    .body("detail", containsString("columns"));
        }
        RecordClient.reader()
                .get(MILESTONES + "?columns=title")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"));
    }

    @Test
    void a_cursor_is_good_only_for_the_list_it_came_from() {
        String cursor = RecordClient.reader()
                .get(MILESTONES + "?fiscalYear=2054&limit=1&sort=recordedAt")
                .jsonPath()
                .getString("next");

        refuses(cursor, "statedOn");
        refuses(cursor, "-recordedAt");
        refuses(
                forged("recordedAt\n+1000000000-12-31T23:59:59.999999999Z\n01900000-0000-7000-8000-000000000000"),
                "recordedAt");
        for (String place : List.of(
                "statedOn\nsoon\n01900000-0000-7000-8000-000000000000",
                "statedOn\n2054-05-31\nnobody",
                "statedOn\n+999999999-12-31\n01900000-0000-7000-8000-000000000000",
                "statedOn\n2054-05-31",
                "\n\n")) {
            refuses(forged(place), "statedOn");
        }
    }

    private static String forged(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes());
    }

    private static void refuses(String cursor, String sort) {
        RecordClient.reader()
                .queryParam("cursor", cursor)
                .queryParam("sort", sort)
                .get(MILESTONES)
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }
}

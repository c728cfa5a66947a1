package gujeong.gateway.figure;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.gateway.event.TestEvent;
import gujeong.gateway.intake.TestProducer;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** Figures as people see them in a browser. Every test has a project of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
class FigurePagesIT {

    private static final String FIGURES = "/api/v1/figures";
    /** As Chromium and Firefox ask for what a person opens. */
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** As Java's HttpURLConnection asks for anything. */
    private static final String JAVA = "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";

    private TestProducer budget;

    @BeforeEach
    void begin() {
        budget = new TestProducer(RealEngines.kafka().bootstrapServers());
    }

    @AfterEach
    void end() {
        budget.close();
    }

    @Test
    void a_figure_is_a_page_for_people_and_data_for_programs() {
        budget.publish(TestEvent.commitment("PAGE", 117_000_000, "2020-04-01"));
        String address = "/budget.executed?fiscalYear=2020&project=PAGE&asOf=2020-12-31";
        awaitValue(address, 117_000_000);

        Document page = page(address);

        assertThat(page.title()).startsWith("집행액 · 2020-12-31");
        assertThat(page.select(".worth").text()).isEqualTo("117,000,000원");
        assertThat(page.text())
                .contains("회계연도 시작부터 기준일까지 원인행위한 금액")
                .contains("기준일 2020-12-31")
                .contains("인지 시점 지금까지 기록된 전부")
                .contains("집계 기간 2020-01-01 ~ 2020-12-31")
                .contains("회계연도 2020")
                .contains("세부사업 PAGE");
        for (String accept : new String[] {"*/*", "application/json", "application/json, text/plain, */*", JAVA}) {
            reader().accept(accept)
                    .get(FIGURES + address)
                    .then()
                    .contentType(startsWith("application/json"))
                    .body("value", equalTo(117_000_000));
        }
    }

    @Test
    void both_clocks_are_shown_and_another_day_is_asked_for_with_the_same_question() {
        String address = "/budget.executed?fiscalYear=2020&project=CLOCKS&asOf=2020-12-31&knownAt=2020-06-30T15:00:00Z";

        Document page = page(address);

        assertThat(page.text()).contains("인지 시점 2020-07-01 00:00:00");
        assertThat(page.select("form.days input").eachAttr("name"))
                .containsExactly("fiscalYear", "project", "knownAt", "asOf");
        assertThat(page.select("input[type=date]").val()).isEqualTo("2020-12-31");
        assertThat(page.select("a:contains(지금까지 기록된 전부로 보기)").attr("href"))
                .isEqualTo(FIGURES + "/budget.executed?fiscalYear=2020&project=CLOCKS&asOf=2020-12-31");
    }

    @Test
    void the_begin_and_the_breakdown_stay_when_another_day_is_asked_for() {
        Document page = page("/budget.executed?fiscalYear=2020&asOf=2020-12-31&knownAt=2020-06-30T15:00:00Z"
                + "&from=2020-03-01&breakdown=project");

        assertThat(page.select("form.days input[name=from]").val()).isEqualTo("2020-03-01");
        assertThat(page.select("form.days input[name=breakdown]").val()).isEqualTo("project");
        assertThat(page.select("a:contains(지금까지 기록된 전부로 보기)").attr("href"))
                .contains("from=2020-03-01")
                .endsWith("&breakdown=project")
                .doesNotContain("knownAt");
    }

    @Test
    void a_rate_shows_numerator_and_denominator_and_each_opens() {
        budget.publish(
                TestEvent.appropriation("RATIO", 800, "2019-12-20"), TestEvent.commitment("RATIO", 5, "2020-04-01"));
        awaitValue("/budget.executed?project=RATIO&asOf=2020-12-31", 5);
        awaitValue("/budget.allocated?project=RATIO&asOf=2020-12-31", 800);

        Document page = page("/budget.execution_rate?fiscalYear=2020&project=RATIO&asOf=2020-12-31");

        assertThat(page.select(".worth").text()).isEqualTo("0.6%");
        assertThat(page.select("table:has(caption:contains(집행률)) tr").eachText())
                .containsExactly("분자: 집행액 5원", "분모: 예산액 800원");
        for (Element part : page.select("table:has(caption:contains(집행률)) a")) {
            Document opened = open(part.attr("href"));
            assertThat(opened.select(".worth").text())
                    .isEqualTo(part.closest("tr").select("td").text());
        }
        assertThat(page.select("caption").eachText())
                .anyMatch(caption -> caption.startsWith("값은 산식으로 구하며"))
                .noneMatch(caption -> caption.contains("더한 것"));
    }

    @Test
    void a_figure_shows_its_course_as_a_picture_and_as_a_table() {
        budget.publish(TestEvent.commitment("DRAWN", 10, "2020-01-15"), TestEvent.commitment("DRAWN", 5, "2020-03-31"));
        awaitValue("/budget.executed?project=DRAWN&asOf=2020-12-31", 15);

        Document page = page("/budget.executed?fiscalYear=2020&project=DRAWN&asOf=2020-03-31");

        assertThat(page.select("svg.course rect.bar")).hasSize(3);
        assertThat(page.select("details tbody tr").eachText())
                .containsExactly(
                        "2020-01-01 ~ 2020-01-31 10원", "2020-02-01 ~ 2020-02-29 0원", "2020-03-01 ~ 2020-03-31 5원");
    }

    @Test
    void a_course_has_no_more_steps_than_can_be_seen() {
        budget.publish(TestEvent.commitment("SINCE", 10, "2020-01-15"));
        awaitValue("/budget.executed?project=SINCE&asOf=2020-12-31", 10);

        assertThat(page("/budget.executed?project=SINCE&asOf=2020-12-31&from=1970-01-01")
                        .select("details tbody tr"))
                .hasSize(24);
        assertThat(page("/budget.executed?project=SINCE&asOf=2020-12-31&from=2014-12-15")
                        .select("details tbody tr")
                        .size())
                .isLessThanOrEqualTo(24);
    }

    @Test
    void there_is_no_picture_of_what_is_not_known_or_not_asked() {
        assertThat(page("/budget.executed?project=UNDRAWN&asOf=2020-12-31").select("svg.course"))
                .isEmpty();
        assertThat(page("/budget.execution_rate?fiscalYear=2020&asOf=2020-12-31&from=2020-03-01")
                        .select("svg.course"))
                .isEmpty();
    }

    @Test
    void its_entries_lead_to_pages_of_their_records() {
        TestEvent corrected = TestEvent.commitment("LINES", 40, "2020-03-01");
        budget.publish(corrected, corrected.corrected("amount", 30));
        String address = "/budget.executed?project=LINES&asOf=2020-12-31";
        awaitValue(address, 30);

        Document page = page(address);

        assertThat(page.select("table:has(caption:contains(값은 아래)) tbody tr .number")
                        .eachText())
                .containsExactlyInAnyOrder("40원", "△40원", "30원");
        assertThat(page.select("tr:contains(△40원) small").first().text()).isEqualTo("취소분");
        assertThat(page.select("table:has(caption:contains(값은 아래)) a").eachAttr("href"))
                .allMatch(link -> link.startsWith(
                        "/records/budget/commitments/" + corrected.id() + "?back=%2Fapi%2Fv1%2Ffigures%2F"));
    }

    @Test
    void more_entries_than_a_page_shows_are_on_pages_of_their_own() {
        TestEvent[] many = new TestEvent[25];
        for (int i = 0; i < many.length; i++) {
            many[i] = TestEvent.commitment("MANY", 1, "2020-03-01");
        }
        budget.publish(many);
        awaitValue("/budget.executed?project=MANY&asOf=2020-12-31", 25);

        Document page = page("/budget.executed?project=MANY&asOf=2020-12-31");
        assertThat(page.select(ENTRIES)).hasSize(20);
        Document all = open(page.select("a:contains(근거 기록 모두 보기)").attr("href"));
        assertThat(all.select(ENTRIES)).hasSize(25);
        Document first = page("/budget.executed/entries?project=MANY&asOf=2020-12-31&limit=10");
        Document second = open(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(ENTRIES)).hasSize(15);
        assertThat(open(second.select("nav.way a").attr("href"))
                        .select(".worth")
                        .text())
                .isEqualTo("25원");
    }

    private static final String ENTRIES = "table:has(caption:contains(값은 아래)) tbody tr";

    @Test
    void what_is_not_known_is_said_in_words() {
        Document page = page("/budget.executed?project=NOBODY&asOf=2020-12-31");

        assertThat(page.select(".worth").text()).isEqualTo("알 수 없음");
        assertThat(page.text()).contains("기록이 없는 것은 0이 아닙니다.");
    }

    @Test
    void a_target_is_a_page_too_and_leads_back_to_where_the_report_prints_it() {
        budget.publish(TestEvent.plan(
                "budget.executed", Map.of("project", "AIM"), "2021-01-01", "2021-12-31", 1000, "2020-10-01"));
        String address = "/budget.executed/plan?project=AIM&from=2021-01-01&to=2021-12-31&asOf=2020-10-31";
        awaitValue(address, 1000);

        Document page = page(address);

        assertThat(page.select(".worth").text()).isEqualTo("1,000원");
        assertThat(page.text()).contains("2021-01-01 ~ 2021-12-31");
        assertThat(page.select("nav.way a").first().attr("href"))
                .startsWith("/reports/council.html?asOf=2020-10-31#f-");
        assertThat(page("/budget.executed/plan?project=AIM&from=2021-01-01&to=2021-06-30&asOf=2020-10-31")
                        .text())
                .contains("계획이 있는 기간은 2021-01-01..2021-12-31입니다.");
    }

    @Test
    void a_figure_is_broken_down_by_what_it_has() {
        budget.publish(TestEvent.commitment("PARTS", 7, "2020-03-01"));
        awaitValue("/budget.executed?project=PARTS&asOf=2020-12-31", 7);

        Document page = page("/budget.executed?project=PARTS&asOf=2020-12-31");
        Document parts = open(page.select("a:contains(회계연도)").attr("href"));

        assertThat(parts.select("table:has(caption:contains(회계연도)) tr").eachText())
                .containsExactly("2020 7원");
    }

    @Test
    void the_dictionary_defines_every_figure_on_a_page() {
        Document page = Jsoup.parse(given().accept(BROWSER).get(FIGURES).asString());

        assertThat(page.select("article").eachAttr("id"))
                .hasSameElementsAs(given().get(FIGURES).jsonPath().getList("figures.key", String.class));
        assertThat(page.select("section:first-of-type dt").eachText())
                .as("what holds for all of them")
                .hasSameElementsAs(given().get(FIGURES).jsonPath().getList("rules.about.ko", String.class));
        assertThat(page.getElementById("budget.execution_rate").text())
                .contains("집행률", "예산액에 대한 집행액의 비율", "집행액 ÷ 예산액", "원인행위 기준", "소수점 아래 1자리까지 반올림");
        assertThat(page.getElementById("press.publication.cost_per_copy").text())
                .contains("정수로 반올림");
        assertThat(page.getElementById("budget.allocated").text()).contains("종류 기준일 현재");
    }

    @ParameterizedTest
    @CsvSource({
        "/budget.guessed, 404, 찾을 수 없습니다, ",
        "/budget.executed?asOf=2020-02-30, 400, 받을 수 없는 값입니다, 기준일",
        "/budget.executed/entries?cursor=abc, 400, 받을 수 없는 값입니다, 이어 볼 자리"
    })
    void a_problem_is_a_page_for_people(String question, int status, String title, String field) {
        Response answer = reader().accept(BROWSER).get(FIGURES + question);

        answer.then().statusCode(status).contentType("text/html;charset=UTF-8");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.text()).contains(answer.header("X-Request-Id"));
        if (field != null) {
            assertThat(page.select("dd").eachText()).contains(field);
        }
        for (String accept : new String[] {"*/*", JAVA}) {
            reader().accept(accept)
                    .get(FIGURES + question)
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/v1/nowhere", "/reports/council.html?asOf=2020-02-30"})
    void nobody_who_browses_is_shown_raw_data(String address) {
        Response answer = reader().accept(BROWSER).get(address);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void how_complete_the_ledger_is_is_a_page() {
        Document page = Jsoup.parse(
                reader().accept(BROWSER).get("/api/v1/operations/completeness").asString());

        assertThat(page.select("h1").text()).isEqualTo("반영 상태");
        assertThat(page.select("h2").eachText()).containsExactly("예산", "홍보");
    }

    @Test
    void the_dictionary_and_the_completeness_lead_back_to_where_the_reader_came_from() {
        String figure = "/budget.executed?project=NOBODY&asOf=2020-12-31";
        Document dictionary =
                open(page(figure).select("nav.way a:contains(지표 사전)").attr("href"));

        assertThat(dictionary.select("nav.way a").attr("href")).isEqualTo(FIGURES + figure);
        for (String page : new String[] {FIGURES, "/api/v1/operations/completeness"}) {
            assertThat(open(page + "?back=%2Freports%2Fcouncil.html%3FasOf%3D2020-10-31")
                            .select("nav.way a")
                            .attr("href"))
                    .isEqualTo("/reports/council.html?asOf=2020-10-31");
            assertThat(open(page + "?back=https%3A%2F%2Fexample.org")
                            .select("nav.way a")
                            .attr("href"))
                    .isEqualTo("/");
        }
    }

    @Test
    void a_plan_for_a_whole_year_names_its_period() {
        assertThat(page("/budget.executed_forecast?fiscalYear=2020&asOf=2020-10-31")
                        .text())
                .contains("집계 기간 2020-01-01 ~ 2020-12-31");
    }

    private static Document page(String question) {
        return open(FIGURES + question);
    }

    private static Document open(String address) {
        Response answer = reader().accept(BROWSER).urlEncodingEnabled(false).get(address);
        answer.then().statusCode(200).contentType("text/html;charset=UTF-8");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("html").attr("lang")).isEqualTo("ko");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(page.select("main#content")).hasSize(1);
        assertThat(page.select("table")).allMatch(table -> table.selectFirst("caption") != null);
        assertThat(page.select("script, [style]")).isEmpty();
        return page;
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.as("reader"));
    }

    private static void awaitValue(String question, int value) {
        await().untilAsserted(() -> reader().get(FIGURES + question).then().body("value", equalTo(value)));
    }
}

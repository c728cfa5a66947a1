package gujeong.gateway.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.gateway.ServiceAddress;
import gujeong.gateway.intake.EmptyLedger;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** The report as its readers get it, made of records that came by Kafka. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class CouncilReportIT {

    private static final String REPORT = "/api/v1/reports/council";
    private static final String PAGE = "/reports/council.html";
    private static final String MONEY =
            "\"fiscalYear\":2020,\"programme\":\"SMART\",\"project\":\"PORTAL\",\"fundSource\":\"DISTRICT\"";
    private static boolean recorded;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeAll
    static void beginWithAnEmptyLedger() {
        EmptyLedger.make();
    }

    @Test
    void whateverABriefSaysTheReportIsPrintedAndWhatCannotBeIsMarked() {
        JsonPath printed = report("2024-12-31").then().statusCode(200).extract().jsonPath();

        String section = "chapters.find { it.id == 'II' }.sections.find { it.id == 'II.1' }";
        assertThat(printed.getString(section + ".title")).isEqualTo("<b>적대</b>");
        assertThat(printed.getList(section + ".lines.text", String.class))
                .contains("[미기록]원", "<script>alert(1)</script> [미기록]");
        assertThat(printed.getList(section + ".lines.cells.flatten().reason", String.class))
                .contains("이 지표에 물을 수 없는 fiscalYear 값: abcd", "지표 사전에 없음", "읽을 수 없는 자리표시");
        assertThat(printed.getBoolean("cover.complete")).isTrue();
        given().auth()
                .oauth2(Tokens.as("reader"))
                .get(PAGE + "?asOf=2024-12-31")
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>alert")))
                .body(containsString("이 지표에 물을 수 없는 fiscalYear 값: abcd"))
                .body(containsString("{say:teams}"));
    }

    @Test
    void aDayOutsideTwoCenturiesIsRefusedByName() {
        for (String question : List.of("asOf=9999-12-31", "asOf=1899-12-31", "asOf=0001-01-01")) {
            asks(question).then().statusCode(400).body("field", equalTo("asOf"));
        }
        for (String knownAt : List.of("9999-12-31T00:00:00Z", "-4713-01-01T00:00:00Z", "1066-10-14T00:00:00Z")) {
            asks("asOf=2020-10-31&knownAt=" + knownAt).then().statusCode(400).body("field", equalTo("knownAt"));
        }
    }

    private static Response asks(String question) {
        return given().auth().oauth2(Tokens.as("reader")).get(REPORT + "?" + question);
    }

    @BeforeEach
    void theYearIsRecorded() throws Exception {
        if (!recorded) {
            recorded = true;
            try (var budget = new PublishingService("budget", kafka);
                    var press = new PublishingService("press", kafka)) {
                record(budget);
                budget.marksItsPlace();
                press.marksItsPlace();
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> report("2020-10-31").then().body("cover.complete", equalTo(true)));
    }

    /** What nobody should write, and what a service may have taken before it knew better. */
    private static void recordHostile(PublishingService budget) {
        String lines = "\"{{budget.executed|fiscalYear=abcd}}원\",\"<script>alert(1)</script> {{no.such.figure|a=b}}\","
                + "\"{{{{budget.executed}}}} {say:teams} {{\",\"\\u202e{{budget.executed|project=A;B}}\","
                + "\"{{budget.executed|fiscalYear=99999999999999}}\"";
        budget.records(
                "brief",
                "2024-06-02T09:00:00Z",
                "\"fiscalYear\":2024,\"chapter\":\"II\",\"ordinal\":1,\"title\":\"<b>적대</b>\",\"programme\":null,"
                        + "\"project\":\"PORTAL\",\"team\":\"<i>\",\"purpose\":\"{{budget.executed|fiscalYear=0}}\","
                        + "\"overview\":[" + lines + "],\"achievements\":[null," + lines + "],\"plan\":[" + lines + "],"
                        + "\"preparedOn\":\"2024-05-31\"");
        budget.records(
                "plan",
                "2024-06-02T09:00:00Z",
                "\"figure\":\"budget.guessed\",\"dimensions\":{\"department\":\"문화체육과\"},\"periodFrom\":\"2024-01-01\","
                        + "\"periodTo\":\"2024-12-31\",\"target\":1,\"unit\":\"번\",\"decidedOn\":\"2024-05-31\"");
    }

    private static void record(PublishingService budget) {
        recordHostile(budget);
        String june = "2020-06-02T09:00:00Z";
        budget.records(
                "council-session",
                june,
                "\"year\":2020,\"number\":227,\"regularMeeting\":2,\"opensOn\":\"2020-11-20\","
                        + "\"closesOn\":\"2020-12-23\",\"reportAsOf\":\"2020-10-31\"");
        budget.records(
                "profile",
                june,
                "\"division\":\"홍보담당관\",\"postCategories\":[{\"code\":\"GENERAL\",\"name\":\"일반직\"}],"
                        + "\"facilities\":[],\"validFrom\":\"2019-01-01\"");
        budget.records(
                "team",
                june,
                "\"code\":\"IT\",\"name\":\"전산운영팀\",\"ordinal\":1,\"establishedOn\":\"2019-01-01\",\"abolishedOn\":null");
        budget.records(
                "duty",
                june,
                "\"team\":\"IT\",\"title\":\"홈페이지 <운영> 관리\",\"ordinal\":1,\"assignedOn\":\"2019-01-01\",\"endedOn\":null");
        budget.records(
                "staffing",
                june,
                "\"category\":\"GENERAL\",\"grade\":9,\"authorized\":3,\"current\":2,\"observedOn\":\"2020-05-31\"");
        budget.records(
                "programme",
                june,
                "\"fiscalYear\":2020,\"code\":\"SMART\",\"name\":\"미래 정보화 추진\",\"ordinal\":1,\"openedOn\":\"2020-01-01\"");
        budget.records(
                "project",
                june,
                "\"fiscalYear\":2020,\"code\":\"PORTAL\",\"programme\":\"SMART\",\"name\":\"행정포털 재구축\",\"ordinal\":1,"
                        + "\"continuing\":false,\"openedOn\":\"2020-01-01\"");
        budget.records(
                "appropriation",
                june,
                MONEY + ",\"kind\":\"ORIGINAL\",\"amount\":324840000,\"decidedOn\":\"2020-01-01\",\"basis\":\"본예산\"");
        var commitment = budget.records("commitment", june, commitment(318603400));
        budget.records(
                "payment",
                june,
                MONEY
                        + ",\"commitment\":\"2020-1\",\"kind\":\"PROGRESS\",\"amount\":100000000,\"paidOn\":\"2020-04-01\"");
        budget.records("brief", june, brief("2020-05-31", "발주", "사업비 {{budget.executed|fiscalYear=2020}}천원"));
        budget.records(
                "brief",
                "2020-11-02T09:00:00Z",
                brief(
                        "2020-10-31",
                        "개발",
                        "집행 {{budget.executed|fiscalYear=2020}}천원, 보도 {{press.guessed|topic=COVID19}}건 <b>"));
        budget.records(
                "milestone",
                june,
                "\"fiscalYear\":2020,\"project\":\"PORTAL\",\"programme\":null,\"title\":\"서비스 오픈\","
                        + "\"startsOn\":\"2020-11-01\",\"endsOn\":\"2020-11-30\",\"status\":\"PLANNED\","
                        + "\"statedOn\":\"2020-05-31\",\"printedAs\":null");
        budget.records(
                "forecast",
                "2020-11-02T09:00:00Z",
                "\"fiscalYear\":2020,\"programme\":\"SMART\",\"amount\":320000000,\"until\":\"2020-12-31\","
                        + "\"madeOn\":\"2020-10-30\"");
        budget.records(
                "forecast",
                "2020-11-02T09:00:00Z",
                "\"fiscalYear\":2020,\"programme\":\"SMART\",\"amount\":5000,\"until\":\"2020-11-30\","
                        + "\"madeOn\":\"2020-10-31\"");
        budget.records(
                "brief",
                june,
                "\"fiscalYear\":2020,\"chapter\":\"V\",\"ordinal\":1,\"title\":\"없는 장\",\"purpose\":\"\","
                        + "\"preparedOn\":\"2020-05-31\"");
        budget.corrects("commitment", commitment, 2, "2020-11-03T09:00:00Z", commitment(318603000));
    }

    private static String commitment(long amount) {
        return MONEY + ",\"number\":\"2020-1\",\"title\":\"재구축 용역\",\"amount\":" + amount
                + ",\"committedOn\":\"2020-03-02\",\"contractMethod\":\"NEGOTIATED_CONTRACT\"";
    }

    private static String brief(String preparedOn, String achievement, String more) {
        return "\"fiscalYear\":2020,\"chapter\":\"II\",\"ordinal\":1,\"title\":\"행정포털시스템 재구축\","
                + "\"programme\":null,\"project\":\"PORTAL\",\"team\":\"IT\",\"purpose\":\"업무효율 향상\","
                + "\"overview\":[\"사업기간: '20. 2. ~ 11.\"],\"achievements\":[\"" + achievement + "\",\"- " + more
                + "\"],\"plan\":[],\"preparedOn\":\"" + preparedOn + "\"";
    }

    @Test
    void theBudgetTableIsTheRecordsAdded() {
        report("2020-10-31")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("asOf", equalTo("2020-10-31"))
                .body("cover.session.text", equalTo("제227회 구의회 제2차 정례회"))
                .body("cover.title.text", equalTo("2020년 주요업무 보고"))
                .root("chapters.find { it.id == 'I' }.sections.find { it.id == 'I.4' }.tables[0]")
                .body("unit", equalTo("천원, %"))
                .body(
                        "columns.title",
                        contains(
                                "단위사업명", "예산액", "집행액(10.31.기준)", "집행전망(12.31.까지)", "집행률(원인행위 기준)", "지출액", "지출률(지출 기준)"))
                .body("rows.label", contains("계", "미래 정보화 추진"))
                .body("rows[1].cells.printed", contains("324,840", "318,603", "320,000", "98.1", "100,000", "30.8"));
    }

    @Test
    void everyCellSaysWhatItIsAndOpens() {
        JsonPath rate = report("2020-10-31")
                .then()
                .extract()
                .body()
                .jsonPath()
                .setRootPath("chapters[0].sections.find { it.id == 'I.4' }.tables[0].rows[1].cells[3]");

        assertThat(rate.getString("figure")).isEqualTo("budget.execution_rate");
        assertThat(rate.getMap("dimensions")).isEqualTo(Map.of("fiscalYear", "2020", "programme", "SMART"));
        assertThat(rate.getString("kind")).isEqualTo("RATE");
        assertThat(rate.getString("unit")).isEqualTo("%");
        assertThat(rate.getLong("numerator")).isEqualTo(318603000);
        assertThat(rate.getLong("denominator")).isEqualTo(324840000);
        assertThat(rate.getString("basis")).isEqualTo("원인행위 기준");

        reader().get(rate.getString("href")).then().statusCode(200).body("value", equalTo(98.1f));
        reader().get(rate.getString("entries"))
                .then()
                .statusCode(200)
                .body("items.recordType", hasItem("budget.commitment"));
    }

    @Test
    void everyLinkOfTheReportAnswersWithTheValueItIsPrintedWith() {
        List<Map<String, Object>> cells = report("2020-10-31")
                .then()
                .extract()
                .body()
                .jsonPath()
                .getList("chapters.sections.tables.rows.cells.flatten()");

        assertThat(cells).hasSizeGreaterThan(30).allSatisfy(cell -> {
            String value = reader().get(cell.get("href").toString())
                    .then()
                    .statusCode(200)
                    .extract()
                    .body()
                    .jsonPath()
                    .getString("value");
            assertThat(value).as(cell.toString()).isEqualTo(cell.get("value") == null ? null : cell.get("value") + "");
            reader().get(cell.get("entries").toString()).then().statusCode(200);
        });
    }

    @Test
    void aBriefIsPrintedWithItsFiguresAndWhatIsMissingIsSaid() {
        report("2020-10-31")
                .then()
                .root("chapters.find { it.id == 'II' }.sections.find { it.id == 'II.1' }")
                .body("title", equalTo("행정포털시스템 재구축"))
                .body("team", equalTo("전산운영팀"))
                .body("purpose.text", equalTo("업무효율 향상"))
                .body(
                        "lines.text",
                        contains("사업개요", "사업기간: '20. 2. ~ 11.", "주요 추진실적", "개발", "집행 318,603천원, 보도 [미기록]건 <b>"))
                .body("lines[4].cells[1].figure", equalTo("press.guessed"))
                .body("lines[4].cells[1].value", nullValue())
                .body("lines[4].cells[1].reason", equalTo("지표 사전에 없음"))
                .body("milestones[0].printed", equalTo("'20. 11."))
                .body("tables[0].title", equalTo("예산현황"))
                .body("tables[0].rows[0].cells.printed", contains("324,840(구비)", "318,603(구비)", "98.1", "30.8"));
    }

    @Test
    void aRecordThatCannotBePrintedIsCountedAndDoesNotStopTheReport() {
        report("2020-10-31").then().body("cover.notes", contains("읽을 수 없어 싣지 못한 기록이 1건 있습니다."));
    }

    @Test
    void theReportIsAsItWasWhenLessWasKnown() {
        reader().queryParam("asOf", "2020-10-31")
                .queryParam("knownAt", "2020-11-01T00:00:00Z")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("knownAt", equalTo("2020-11-01T00:00:00Z"))
                .root("chapters.find { it.id == 'II' }.sections[0]")
                .body("lines.text", hasItem("발주"))
                .body("tables[0].rows[0].cells[1].value", equalTo(318603400))
                .body("tables[0].rows[0].cells[1].href", containsString("knownAt=2020-11-01T00%3A00%3A00Z"));
    }

    @Test
    void aDayBeforeAllRecordsGetsTheFrame() {
        report("2018-05-31")
                .then()
                .statusCode(200)
                .body("cover.title.text", equalTo("2018년 주요업무 보고"))
                .body("cover.notes", contains("이 기준일까지 기록된 것이 없습니다."))
                .body("chapters.id", contains("I", "II", "annex"));
        page("2018-05-31").then().statusCode(200).body(containsString("이 기준일까지 기록된 것이 없습니다."));
    }

    @Test
    void thePageHoldsTheFiguresWithTheirKeysAndRunsNothing() {
        String html = page("2020-10-31")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        Matcher figure = Pattern.compile("<a href=\"([^\"]*)\"[^>]*data-figure=\"budget.executed\""
                        + " data-dimensions=\"fiscalYear=2020;programme=SMART\" data-kind=\"FLOW\""
                        + " data-value=\"318603000\" data-unit=\"KRW\"[^>]*>318,603</a>")
                .matcher(html);
        assertThat(figure.find()).isTrue();
        reader().get(figure.group(1).replace("&amp;", "&")).then().statusCode(200);
        assertThat(html)
                .contains("<html lang=\"ko\">")
                .contains("aria-label=\"집행률 98.1%\"")
                .contains("지표 사전에 없음: <span>1) press.guessed (topic=COVID19)</span>")
                .as("nothing that is recorded becomes a tag")
                .contains("홈페이지 &lt;운영&gt; 관리")
                .contains("건 &lt;b&gt;")
                .doesNotContain("<script")
                .doesNotContain("NOT_FOUND")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void thePageIsForWhoeverHasNoMouseOrASmallScreen() {
        Document page = Jsoup.parse(page("2020-10-31").asString());

        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(page.select("main#content")).hasSize(1);
        assertThat(page.select("form.days input[type=date][name=asOf]").val()).isEqualTo("2020-10-31");
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> assertThat(
                        table.select("caption").text())
                .as(table.html())
                .isNotBlank());
        assertThat(page.select("table:has(thead th:nth-child(4))"))
                .as("what is wider than a telephone")
                .isNotEmpty()
                .allSatisfy(table -> {
                    Element region = table.parent();
                    assertThat(region.attr("tabindex")).isEqualTo("0");
                    assertThat(region.attr("aria-label"))
                            .isEqualTo(table.select("caption").text());
                    assertThat(region.previousElementSibling().text()).contains("옆으로 밀면");
                });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aDayIsChosenWithoutForgettingWhatWasKnown() {
        Document page = Jsoup.parse(reader().queryParam("asOf", "2020-10-31")
                .queryParam("knownAt", "2020-11-01T00:00:00Z")
                .get(PAGE)
                .asString());

        assertThat(page.select("form.days input[name=knownAt]").val()).isEqualTo("2020-11-01T00:00:00Z");
        assertThat(page.select("form.days a").attr("href")).isEqualTo(PAGE + "?asOf=2020-10-31");
    }

    @Test
    void everyFigureOpensAsAPageThatLeadsBackToItsPlace() {
        Document page = Jsoup.parse(page("2020-10-31").asString());
        List<Element> figures = page.select("a[data-figure]");

        assertThat(figures).hasSizeGreaterThan(30).allSatisfy(figure -> {
            Document opened = Jsoup.parse(reader().accept("text/html")
                    .urlEncodingEnabled(false)
                    .get(figure.attr("href"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            String back = opened.select("nav.way a").first().attr("href");
            assertThat(back).startsWith(PAGE + "?asOf=2020-10-31#");
            Element place = page.getElementById(back.substring(back.indexOf('#') + 1));
            assertThat(place).as(figure.outerHtml()).isNotNull();
            assertThat(place.select("a").attr("href")).isEqualTo(figure.attr("href"));
        });
    }

    @Test
    void aFigureIsCalledByItsWordsAndNotByItsKey() {
        Document page = Jsoup.parse(page("2020-10-31").asString());

        assertThat(page.select("a[data-figure='budget.executed'][data-dimensions='fiscalYear=2020;programme=SMART']")
                        .attr("title"))
                .isEqualTo("집행액 (회계연도 2020, 단위사업 미래 정보화 추진)");
        assertThat(page.select(
                                "a[data-figure='organization.staff.current'][data-dimensions='category=GENERAL;grade=9']")
                        .attr("title"))
                .contains("일반직")
                .doesNotContain("GENERAL");
        assertThat(Jsoup.parse(page("2019-12-31").asString())
                        .select(".footnotes, .footnotes span")
                        .eachText())
                .noneMatch(note -> note.contains("budget."));
    }

    @Test
    void theReportIsDataAtOneAddressAndAPageAtAnother() {
        reader().accept("*/*").get(REPORT).then().contentType(startsWith("application/json"));
        reader().accept("*/*").get(PAGE).then().contentType(startsWith("text/html"));
        reader().accept("text/html").get(REPORT).then().statusCode(406);
        reader().get(REPORT + "?format=html").then().statusCode(400).body("field", equalTo("format"));
    }

    @Test
    void datesThatAreNoneAndParametersNobodyKnowsAreRefusedByName() {
        for (String day : List.of("2020-02-30", "31.10.2020", "+12020-01-01", "")) {
            reader().queryParam("asOf", day)
                    .get(REPORT)
                    .then()
                    .statusCode(400)
                    .contentType(startsWith("application/problem+json"))
                    .body("field", equalTo("asOf"));
        }
        reader().get(REPORT + "?knownAt=yesterday").then().statusCode(400).body("field", equalTo("knownAt"));
        reader().get(REPORT + "?asof=2020-10-31")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"))
                .body("field", equalTo("asof"));
    }

    @Test
    void withoutATokenAProgramIsRefusedAndAPersonSignsIn() {
        given().get(REPORT).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().header("Authorization", "Bearer not.a.token").get(REPORT).then().statusCode(401);
        given().redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(PAGE + "?asOf=2020-10-31")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        allOf(
                                containsString("/sign-in?to=%2Freports%2Fcouncil.html%3FasOf%3D2020-10-31"),
                                not(containsString("refused"))));
    }

    private static Response report(String asOf) {
        return reader().queryParam("asOf", asOf).get(REPORT);
    }

    private static Response page(String asOf) {
        return reader().queryParam("asOf", asOf).get(PAGE);
    }

    private static RequestSpecification reader() {
        return given().header("Authorization", "Bearer " + Tokens.as("reader"));
    }
}

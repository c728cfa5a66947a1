package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.gateway.event.TestEvent;
import gujeong.gateway.intake.EmptyLedger;
import gujeong.gateway.intake.TestProducer;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static io.restassured.config.JsonConfig.jsonConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Figures as callers see them, of events that came through a real Kafka. Every test has a project of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
class FigureApiIT {

    private TestProducer budget;

    @BeforeAll
    static void beginWithAnEmptyLedger() {
        EmptyLedger.make();
    }

    @BeforeEach
    void begin() {
        budget = new TestProducer(RealEngines.kafka().bootstrapServers());
    }

    @AfterEach
    void end() {
        budget.close();
    }

    @Test
    void anybodyMayReadTheDictionary() {
        given().get("/api/v1/figures")
                .then()
                .statusCode(200)
                .body("figures.key", hasItem("budget.execution_rate"))
                .body("figures.find { it.key == 'budget.execution_rate' }.label.ko", equalTo("집행률"))
                .body(
                        "figures.find { it.key == 'budget.execution_rate' }.formula",
                        equalTo("budget.executed / budget.allocated"))
                .body("dimensions.fundSource.values.CITY.ko", equalTo("시비"));
    }

    @Test
    void figuresAreForCallersWithAToken() {
        given().get("/api/v1/figures/budget.executed").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aValueIsServedWithAllThatIsNeededToTrustIt() {
        budget.publish(
                TestEvent.commitment("VALUE", 117_000_000, "2020-04-01"),
                TestEvent.commitment("VALUE", 5, "2020-06-01"));
        awaitValue("/budget.executed?project=VALUE&asOf=2020-12-31", 117_000_005);

        reader().get("/api/v1/figures/budget.executed?fiscalYear=2020&project=VALUE&asOf=2020-05-31")
                .then()
                .statusCode(200)
                .body(containsString("\"value\":117000000,"))
                .body("key", equalTo("budget.executed"))
                .body("kind", equalTo("FLOW"))
                .body("dimensions", equalTo(Map.of("fiscalYear", "2020", "project", "VALUE")))
                .body("unit", equalTo("KRW"))
                .body("from", equalTo("2020-01-01"))
                .body("asOf", equalTo("2020-05-31"))
                .body("knownAt", startsWith("20"))
                .body("completeness[0].service", equalTo("budget"));
    }

    @Test
    void aRateIsServedWithItsPartsAndItsBasis() {
        budget.publish(
                TestEvent.appropriation("RATE", 800, "2019-12-20"), TestEvent.commitment("RATE", 5, "2020-04-01"));
        awaitValue("/budget.executed?project=RATE&asOf=2020-12-31", 5);
        awaitValue("/budget.allocated?project=RATE&asOf=2020-12-31", 800);

        figure("/budget.execution_rate?project=RATE&asOf=2020-12-31&breakdown=project")
                .body("value", equalTo(new BigDecimal("0.6")))
                .body("numerator", equalTo(5))
                .body("denominator", equalTo(800))
                .body("basis", equalTo("commitments"))
                .body("dimensions.fiscalYear", equalTo("2020"))
                .body("breakdown", hasSize(1))
                .body("breakdown[0].dimension", equalTo("RATE"));
    }

    @Test
    void theDictionarySaysWhatHoldsForAllFigures() {
        given().get("/api/v1/figures")
                .then()
                .statusCode(200)
                .body("rules.about.en", hasItem("0 and unknown"))
                .body("rules.find { it.about.en == 'Ends' }.says.ko", containsString("removedOn"))
                .body("figures.find { it.key == 'budget.executed_forecast' }.wholeYear", equalTo(true));
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        reader().get("/api/v1/figures/budget.executed?project=NOBODY&asOf=2020-12-31")
                .then()
                .statusCode(200)
                .body(containsString("\"value\":null,"))
                .body("reason", containsString("Nothing is recorded"));
    }

    @Test
    void aPlanIsAskedByItsPeriod() {
        budget.publish(TestEvent.plan(
                "budget.executed", Map.of("project", "PLAN"), "2021-01-01", "2021-12-31", 1000, "2020-10-01"));
        awaitValue("/budget.executed/plan?project=PLAN&from=2021-01-01&to=2021-12-31&asOf=2020-10-31", 1000);

        figure("/budget.executed/plan?project=PLAN&from=2021-01-01&to=2021-12-31&asOf=2020-10-31")
                .body("kind", equalTo("PLAN"))
                .body("period.from", equalTo("2021-01-01"))
                .body("unit", equalTo("KRW"));
        figure("/budget.executed/plan?project=PLAN&from=2021-01-01&to=2021-06-30&asOf=2020-10-31")
                .body("value", nullValue())
                .body("reason", containsString("2021-01-01..2021-12-31"));
        reader().header("Accept-Language", "ko")
                .get("/api/v1/figures/budget.executed/plan?project=PLAN&from=2021-01-01&to=2021-06-30&asOf=2020-10-31")
                .then()
                .body(
                        "reason",
                        equalTo("2020-10-31까지 결정된 2021-01-01..2021-06-30 기간의 계획이 기록되어 있지 않습니다."
                                + " 계획이 있는 기간은 2021-01-01..2021-12-31입니다."));
        figure("/budget.executed/entries?project=PLAN&from=2021-01-01&to=2021-12-31&asOf=2020-10-31")
                .body("items", hasSize(1))
                .body("items[0].recordType", equalTo("budget.plan"));
    }

    @Test
    void theEntriesOfAValueAddUpToIt() {
        TestEvent corrected = TestEvent.commitment("ENTRIES", 40, "2020-03-01");
        budget.publish(
                TestEvent.commitment("ENTRIES", 1, "2020-04-01"),
                corrected,
                corrected.corrected("amount", 30),
                TestEvent.commitment("ENTRIES", 500, "2020-07-01"));
        awaitValue("/budget.executed?project=ENTRIES&asOf=2020-12-31", 531);

        var quantities = new ArrayList<BigDecimal>();
        var links = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = reader().get("/api/v1/figures/budget.executed/entries?project=ENTRIES&asOf=2020-05-31&limit=1"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            page.getList("items.quantity").forEach(each -> quantities.add(new BigDecimal(each.toString())));
            links.addAll(page.getList("items.link", String.class));
            cursor = page.getString("next");
        }
        assertThat(quantities).hasSize(4);
        assertThat(quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("31");
        assertThat(links).contains("/api/v1/budget/commitments/" + corrected.id());
    }

    @Test
    void theCourseOfAFlowTellsEachMonthAndTheSumSoFar() {
        budget.publish(
                TestEvent.commitment("COURSE", 10, "2020-01-15"), TestEvent.commitment("COURSE", 5, "2020-03-31"));
        awaitValue("/budget.executed?project=COURSE&asOf=2020-12-31", 15);

        figure("/budget.executed/series?project=COURSE&fiscalYear=2020&interval=month&from=2019-11-01&to=2020-02-29")
                .body("points.from", equalTo(List.of("2020-01-01", "2020-02-01")))
                .body("points.cumulative", equalTo(List.of(10, 10)));
        figure("/budget.executed/series?project=COURSE&interval=month&from=2020-01-01&to=2020-03-31")
                .body("points.value", equalTo(List.of(10, 0, 5)))
                .body("points.cumulative", equalTo(List.of(10, 10, 15)))
                .body("points[2].to", equalTo("2020-03-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "/budget.guessed, 404, ",
        "/budget.executed?grade=7, 400, grade",
        "/budget.executed?projekt=SNS, 400, projekt",
        "/budget.executed?project=SNS&project=TV, 400, project",
        "/budget.executed?project=, 400, project",
        "/budget.executed?project=%00, 400, project",
        "/budget.executed?fiscalYear=last, 400, fiscalYear",
        "/budget.executed?fundSource=CITI, 400, fundSource",
        "/budget.executed/plan?fundSource=CITI&from=2020-01-01&to=2020-12-31, 400, fundSource",
        "/budget.executed/entries?fundSource=CITI, 400, fundSource",
        "/budget.executed/series?fundSource=CITI, 400, fundSource",
        "/organization.staff.current?grade=10, 400, grade",
        "/press.releases.distributed?department=a%3Bb, 400, department",
        "/budget.executed?fiscalYear=2021&asOf=2020-12-31, 400, fiscalYear",
        "/budget.executed?from=2021-01-01&asOf=2020-12-31, 400, from",
        "/budget.execution_rate?fiscalYear=2021&asOf=2020-12-31, 400, fiscalYear",
        "/budget.executed/entries?fiscalYear=2021&asOf=2020-12-31, 400, fiscalYear",
        "/budget.executed/series?fiscalYear=2021&to=2020-12-31, 400, fiscalYear",
        "/budget.executed?asOf=2020-02-30, 400, asOf",
        "/budget.executed?asOf=%2B99999-01-01, 400, asOf",
        "/budget.executed?asOf=9999-12-31, 400, asOf",
        "/budget.executed?asOf=1899-12-31, 400, asOf",
        "/budget.executed/entries?asOf=9999-12-31, 400, asOf",
        "/budget.executed?from=9999-12-31&asOf=2020-12-31, 400, from",
        "/budget.executed/plan?from=2020-01-01&to=9999-12-31, 400, to",
        "/budget.executed/series?to=9999-12-31, 400, to",
        "/budget.executed/series?interval=year&from=0001-01-01&to=2020-01-01, 400, from",
        "/budget.executed?knownAt=yesterday, 400, knownAt",
        "/budget.executed?knownAt=9999-12-31T00:00:00Z, 400, knownAt",
        "/budget.executed?knownAt=%2B294277-01-01T00:00:00Z, 400, knownAt",
        "/budget.executed?knownAt=-4713-01-01T00:00:00Z, 400, knownAt",
        "/budget.executed/entries?knownAt=%2B999999999-12-31T23:59:59Z, 400, knownAt",
        "/press.releases.distributed?department=%E2%80%AE, 400, department",
        "/budget.allocated?from=2020-01-01&asOf=2020-02-01, 400, from",
        "/budget.executed?breakdown=grade, 400, breakdown",
        "/budget.executed/plan?from=2020-01-01, 400, to",
        "/budget.executed/plan?from=2020-01-01&to=2019-01-01, 400, to",
        "/budget.executed/series?interval=week, 400, interval",
        "/budget.executed/series?interval=day&from=2000-01-01&to=2020-01-01, 400, interval",
        "/budget.executed/entries?limit=0, 400, limit",
        "/budget.executed/entries?limit=501, 400, limit",
        "/budget.executed/entries?cursor=abc, 400, cursor"
    })
    void whatCannotBeAskedIsRefusedByName(String question, int status, String field) {
        reader().urlEncodingEnabled(false)
                .get("/api/v1/figures" + question)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    void aValueThatIsRefusedIsAnsweredWithWhatIsAllowed() {
        String question = "/api/v1/figures/budget.executed?fundSource=CITI";

        reader().get(question).then().body("detail", containsString("must be one of DISTRICT, CITY, NATIONAL"));
        reader().header("Accept-Language", "ko")
                .get(question)
                .then()
                .body("detail", containsString("DISTRICT, CITY, NATIONAL 중 하나여야 합니다"));
        reader().get("/api/v1/figures/press.releases.distributed?department=a;b")
                .then()
                .body("detail", containsString("without ; = | { }"));
    }

    @Test
    void whatRecordsNameCanBeAskedInKorean() {
        budget.publish(TestEvent.plan(
                        "press.releases.distributed",
                        Map.of("department", "문화체육과"),
                        "2021-01-01",
                        "2021-12-31",
                        12,
                        "2020-10-01")
                .with("unit", "건"));

        awaitValue(
                "/press.releases.distributed/plan?department=문화체육과&from=2021-01-01&to=2021-12-31&asOf=2020-10-31", 12);
    }

    private static RequestSpecification reader() {
        return given().config(config().jsonConfig(jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .auth()
                .oauth2(Tokens.as("reader"));
    }

    private static ValidatableResponse figure(String question) {
        return reader().get("/api/v1/figures" + question).then().statusCode(200);
    }

    private static void awaitValue(String question, int value) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> figure(question).body("value", equalTo(value)));
    }
}

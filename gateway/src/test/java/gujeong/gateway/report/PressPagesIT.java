package gujeong.gateway.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** The press service's records, one of each kind as its contracts show them, in the figures and in the report. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class PressPagesIT {

    private static final String NOVEMBER = "2020-11-02T09:00:00Z";
    private static final String REPORT = "/api/v1/reports/council";
    private static boolean recorded;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeAll
    static void beginWithAnEmptyLedger() {
        EmptyLedger.make();
    }

    @BeforeEach
    void theYearIsRecorded() throws Exception {
        if (!recorded) {
            recorded = true;
            try (var budget = new PublishingService("budget", kafka);
                    var press = new PublishingService("press", kafka)) {
                budget.records("brief", NOVEMBER, brief());
                budget.recordsItsExample("profile", NOVEMBER);
                budget.marksItsPlace();
                for (String type : types()) {
                    press.recordsItsExample(type, NOVEMBER);
                }
                press.records("plan", NOVEMBER, plan("press.newsletter.copies", "2020-12-01", "2020-12-31", 100_001));
                press.records(
                        "plan",
                        NOVEMBER,
                        plan("press.newsletter.copies_per_issue", "2021-01-01", "2021-12-31", 140_000));
                press.marksItsPlace();
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> report("2020-10-31").body("cover.complete", equalTo(true)));
    }

    private static List<String> types() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("../services/press/contracts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".example.json"))
                    .map(name -> name.replace(".example.json", ""))
                    .toList();
        }
    }

    private static String plan(String figure, String from, String to, int target) {
        return "\"figure\":\"" + figure + "\",\"dimensions\":{\"publication\":\"DISTRICT_NEWS\"},\"periodFrom\":\""
                + from
                + "\",\"periodTo\":\"" + to + "\",\"target\":" + target
                + ",\"unit\":\"부\",\"decidedOn\":\"2020-10-31\",\"note\":null";
    }

    private static String brief() {
        return "\"fiscalYear\":2020,\"chapter\":\"II\",\"ordinal\":1,\"title\":\"홍보기능 강화\",\"programme\":null,"
                + "\"project\":\"PUBLICITY\",\"team\":null,\"purpose\":\"알권리 충족\",\"overview\":[],\"achievements\":["
                + "\"보도자료 작성 및 배포: {{press.releases.distributed}}건\","
                + "\"- 광역(지역)신문·인터넷 {{press.coverage|outletClass=REGIONAL_ONLINE}}건\","
                + "\"- 지역방송 {{press.coverage|outletClass=LOCAL_BROADCAST}}건\","
                + "\"탁트인 영등포: {{press.newsletter.copies|publication=DISTRICT_NEWS}}부\","
                + "\"홍보전광판 표출 건수: {{press.led_board.displays}}건\"],"
                + "\"plan\":[\"탁트인 영등포 발간: 12월({{press.newsletter.copies|publication=DISTRICT_NEWS}}부)\"],"
                + "\"preparedOn\":\"2020-10-31\"";
    }

    @Test
    void theFiguresAreThoseOfTheRecords() {
        figure("press.releases.distributed?asOf=2020-10-31&topic=COVID19").body("value", equalTo(1));
        figure("press.releases.distributed?asOf=2020-10-14").body("value", nullValue());
        figure("press.coverage?asOf=2020-10-31&outletClass=REGIONAL_ONLINE").body("value", equalTo(1));
        figure("press.coverage.release_rate?asOf=2020-10-31")
                .body("value", equalTo(100.0f))
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(1));
        figure("press.print_material?asOf=2020-12-31&material=BOOKLET&topic=COVID19")
                .body("value", equalTo(3000));
        figure("press.sms.delivery_rate?asOf=2020-12-31").body("value", equalTo(99.6f));
        figure("press.sms.recipients?asOf=2020-09-29").body("value", equalTo(1));
        figure("press.sms.recipients?asOf=2020-09-30").body("value", equalTo(0));
        figure("press.subscription.recipients?asOf=2021-06-30&recipientGroup=TONG_BAN_HEAD")
                .body("value", equalTo(120));
        figure("facility.led_board.width?asOf=2020-05-31").body("value", equalTo(3.36f));
        figure("press.newsletter.copies_per_issue/plan?from=2021-01-01&to=2021-12-31&asOf=2020-10-31"
                        + "&publication=DISTRICT_NEWS")
                .body("value", equalTo(140000))
                .body("unit", equalTo("부"));
    }

    @Test
    void aCostPerCopyIsServedWithItsAmounts() {
        figure("press.publication.cost_per_copy?asOf=2020-12-31&publication=DISTRICT_NEWS")
                .body("kind", equalTo("RATE"))
                .body("value", equalTo(350))
                .body("unit", equalTo("원/부"))
                .body("numerator", equalTo(34980000))
                .body("denominator", equalTo(100000))
                .body("basis", equalTo("printed copies"));
    }

    @Test
    void aFigureOpensDownToTheRecordInItsService() {
        figure("press.coverage/entries?asOf=2020-10-31")
                .body("items.recordType", contains("press.coverage"))
                .body("items[0].link", org.hamcrest.Matchers.startsWith("/api/v1/press/coverage/"));
    }

    @Test
    void theReportPrintsThemWhereTheReportsDo() {
        report("2020-10-31")
                .body("cover.completeness.service", contains("budget", "press"))
                .body("chapters[0].sections.find { it.id == 'I.3' }.lines.text", contains("LED 홍보전광판 3.36m × 1.63m"))
                .body(
                        "chapters[0].sections.find { it.id == 'I.3' }.lines[0].cells[0].figure",
                        equalTo("facility.led_board.width"))
                .root("chapters.find { it.id == 'II' }.sections.find { it.id == 'II.1' }")
                .body("lines.text", hasItem("보도자료 작성 및 배포: 1건"))
                .body("lines.text", hasItem("광역(지역)신문·인터넷 1건"))
                .body("lines.text", hasItem("지역방송 [미기록]건"))
                .body("lines.text", hasItem("탁트인 영등포: 100,000부"))
                .body("lines.text", hasItem("홍보전광판 표출 건수: 1건"))
                .body("lines.text", hasItem("탁트인 영등포 발간: 12월(100,001부)"));
    }

    @Test
    void thePagePrintsThemWithTheirKeys() {
        String html = reader().queryParam("asOf", "2020-10-31")
                .get("/reports/council.html")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(html)
                .contains("data-figure=\"press.releases.distributed\"")
                .contains("data-figure=\"facility.led_board.height\"")
                .contains("주요시설 및 장비")
                .containsPattern("data-figure=\"press.newsletter.copies\"[^>]*data-kind=\"PLAN\"[^>]*>100,001<");
    }

    private static ValidatableResponse figure(String question) {
        return reader().get("/api/v1/figures/" + question).then().statusCode(200);
    }

    private static ValidatableResponse report(String asOf) {
        return reader().queryParam("asOf", asOf).get(REPORT).then().statusCode(200);
    }

    private static RequestSpecification reader() {
        return given().header("Authorization", "Bearer " + Tokens.as("reader"));
    }
}

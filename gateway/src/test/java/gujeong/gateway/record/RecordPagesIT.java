package gujeong.gateway.record;

import java.net.URI;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.gateway.ServiceAddress;
import gujeong.gateway.routing.ScriptedService;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A record as people read it, served by its service. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@WithTestResource(ServiceAddress.class)
class RecordPagesIT {

    private static final String ID = UUID.randomUUID().toString();
    private static final String PAGE = "/records/budget/commitments/" + ID;
    private static final String STATE =
            """
            {"id":"%s","revision":2,"voided":false,"fiscalYear":2020,"number":"2020-17","title":"<b>교재</b> 인쇄",
             "fundSource":"DISTRICT","amount":1250000,"committedOn":"2020-10-20","contractMethod":"PRIVATE_CONTRACT",
             "counterparty":null,"executionException":false,"unheardOf":["하나","둘\\n셋"]}
            """
                    .formatted(ID);
    private static final String HISTORY =
            """
            {"items":[
              {"revision":1,"type":"budget.commitment.recorded.v1","recordedAt":"2020-10-20T01:00:00Z","actor":"kim",
               "reason":null,"state":{}},
              {"revision":2,"type":"budget.commitment.corrected.v1","recordedAt":"2020-10-20T16:00:00Z","actor":"lee",
               "reason":"금액 오기","state":{}}],"next":null}
            """;

    @ConfigProperty(name = "gujeong.services.budget")
    URI address;

    @Test
    void a_record_is_shown_in_the_words_of_those_who_keep_it() {
        try (var service = new ScriptedService(address)) {
            service.answer(request -> request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(request.path().endsWith("/history") ? HISTORY : STATE));

            Document page = page(PAGE + "?back=%2Fapi%2Fv1%2Ffigures%2Fbudget.executed%3FasOf%3D2020-12-31");

            assertThat(page.select("h1").text()).isEqualTo("지출원인행위: <b>교재</b> 인쇄");
            assertThat(page.select("section:first-of-type tbody tr").eachText())
                    .containsExactly(
                            "회계연도 2020",
                            "번호 2020-17",
                            "제목 <b>교재</b> 인쇄",
                            "재원 구비",
                            "금액(원) 1,250,000",
                            "원인행위일 2020-10-20",
                            "계약방법 수의계약",
                            "계약 상대자 없음",
                            "계약집행 특례 적용 아니요",
                            "unheardOf 하나 둘 셋");
            assertThat(page.select("tr:contains(unheardOf) br"))
                    .as("one line each")
                    .hasSize(2);
            assertThat(page.select("section:last-of-type tbody tr").eachText())
                    .as("the latest change first, at the time of the office")
                    .containsExactly("2 정정 2020-10-21 01:00:00 lee 금액 오기", "1 기록 2020-10-20 10:00:00 kim");
            assertThat(page.select("nav.way a").attr("href"))
                    .isEqualTo("/api/v1/figures/budget.executed?asOf=2020-12-31");
            assertThat(page.select("script, [style]")).isEmpty();
        }
    }

    @Test
    void the_service_judges_the_readers_own_token() {
        try (var service = new ScriptedService(address)) {
            service.answer(request -> request.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"status\":403,\"code\":\"FORBIDDEN\",\"detail\":\"Not you.\"}"));
            String token = Tokens.as("reader");

            Response answer =
                    given().cookie("gujeong-token", token).accept("text/html").get(PAGE);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).contains("이 토큰의 역할로는 할 수 없습니다", "Not you.");
            assertThat(service.seen().getHeader("Authorization")).isEqualTo("Bearer " + token);
            assertThat(service.seen().path()).isEqualTo("/api/v1/budget/commitments/" + ID);
        }
    }

    @Test
    void a_service_that_is_away_is_said_to_be() {
        Response answer = get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.asString()).contains("budget 서비스가 지금 응답하지 않습니다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/records/budget/commitments/17",
                "/records/budget/operations/00000000-0000-0000-0000-000000000000",
                "/records/nobody/commitments/00000000-0000-0000-0000-000000000000",
                "/records/budget/boards/00000000-0000-0000-0000-000000000000"
            })
    void only_records_are_looked_up(String path) {
        try (var service = new ScriptedService(address)) {
            Response answer = get(path);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).contains("찾을 수 없습니다");
            assertThat(service.seen()).as("the service is not asked").isNull();
        }
    }

    @Test
    void the_way_back_leads_to_no_other_site() {
        try (var service = new ScriptedService(address)) {
            service.answer(request -> request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(request.path().endsWith("/history") ? HISTORY : STATE));

            for (String back : new String[] {"https://example.org/", "//example.org", "javascript:alert(1)"}) {
                Response answer = given().auth()
                        .oauth2(Tokens.as("reader"))
                        .accept("text/html")
                        .queryParam("back", back)
                        .get(PAGE);
                assertThat(Jsoup.parse(answer.asString()).select("nav.way a").attr("href"))
                        .isEqualTo("/");
            }
        }
    }

    @Test
    void nobody_reads_a_record_without_a_token() {
        given().redirects().follow(false).accept("text/html").get(PAGE).then().statusCode(303);
    }

    private static Document page(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Response get(String path) {
        return given().auth()
                .oauth2(Tokens.as("reader"))
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(path);
    }
}

package gujeong.press.brand;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PrintFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class BrandIT {

    private final FactsJson asset = PrintFixture.brandAsset(PrintFixture.newCode("EMBLEM"));
    private final String code = (String) asset.get("code");
    private String assetId;

    @BeforeEach
    void there_is_an_asset() {
        assetId = RecordClient.has("brand-assets", asset);
    }

    @Test
    void a_request_is_made_then_granted_for_good() {
        String id = RecordClient.records("brand-usages", PrintFixture.brandUsage(code))
                .then()
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("decidedOn", nullValue())
                .extract()
                .path("id");

        decides(id, 1, decision(true, "2020-10-12"))
                .then()
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("decidedOn", equalTo("2020-10-12"))
                .body("decisionNote", equalTo("색상 변경 없이 사용"));

        decides(id, 2, decision(false, "2020-10-13")).then().statusCode(409).body("code", equalTo("STEP_NOT_ALLOWED"));
        RecordClient.history("brand-usages", id).then().body("items.type", hasItems("press.brand-usage.granted.v1"));
    }

    @Test
    void a_refusal_is_a_decision_too() {
        String id = RecordClient.has("brand-usages", PrintFixture.brandUsage(code));

        decides(id, 1, decision(false, "2020-10-12")).then().statusCode(200).body("status", equalTo("REFUSED"));

        RecordClient.history("brand-usages", id).then().body("items.type", hasItems("press.brand-usage.refused.v1"));
    }

    @Test
    void a_decision_says_which_and_when() {
        String id = RecordClient.has("brand-usages", PrintFixture.brandUsage(code));

        decides(id, 1, decision(true, "2020-10-12").without("granted"))
                .then()
                .statusCode(400)
                .body("field", equalTo("granted"));
        decides(id, 1, decision(true, "2020-10-04")).then().statusCode(400).body("field", equalTo("decidedOn"));
        RecordClient.editor()
                .body(decision(true, "2020-10-12"))
                .post(RecordClient.path("brand-usages", id) + "/decision")
                .then()
                .statusCode(428);
    }

    @Test
    void only_what_is_in_use_is_granted_or_renewed() {
        String id = RecordClient.has("brand-usages", PrintFixture.brandUsage(code));
        RecordClient.corrects("brand-assets", assetId, 1, "폐지", asset.with("retiredOn", "2020-10-12"))
                .then()
                .statusCode(200);

        decides(id, 1, decision(true, "2020-10-12"))
                .then()
                .statusCode(409)
                .body("detail", containsString("2020-10-12"));
        RecordClient.records(
                        "brand-versions", PrintFixture.brandVersion(code, "3.0").with("effectiveOn", "2020-10-12"))
                .then()
                .statusCode(409)
                .body("field", equalTo("effectiveOn"));
        decides(id, 1, decision(true, "2020-10-11")).then().statusCode(200);
    }

    @Test
    void an_asset_cannot_be_retired_from_under_its_versions_and_grants() {
        RecordClient.has("brand-versions", PrintFixture.brandVersion(code, "2.0"));
        String usage = RecordClient.has("brand-usages", PrintFixture.brandUsage(code));
        decides(usage, 1, decision(true, "2020-10-12"));

        RecordClient.corrects("brand-assets", assetId, 1, "폐지", asset.with("retiredOn", "2018-07-01"))
                .then()
                .statusCode(409)
                .body("detail", containsString("1 versions"));
        RecordClient.corrects("brand-assets", assetId, 1, "폐지", asset.with("retiredOn", "2020-10-12"))
                .then()
                .statusCode(409)
                .body("detail", containsString("1 usages"));
        RecordClient.corrects("brand-assets", assetId, 1, "폐지", asset.with("retiredOn", "2020-10-13"))
                .then()
                .statusCode(200);
        RecordClient.voids("brand-assets", assetId, 2, "중복 등록").then().statusCode(409);
    }

    @Test
    void a_version_is_named_once() {
        RecordClient.has("brand-versions", PrintFixture.brandVersion(code, "2.0"));

        RecordClient.records("brand-versions", PrintFixture.brandVersion(code, "2.0"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.reader()
                .queryParam("brandAsset", code)
                .queryParam("version", "2.0")
                .get(RecordClient.path("brand-versions"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].fileReference", equalTo("brand/ci/2.0/ci.ai"));
    }

    private static FactsJson decision(boolean granted, String decidedOn) {
        return FactsJson.of("granted", granted, "decidedOn", decidedOn, "note", "색상 변경 없이 사용");
    }

    private static Response decides(String id, int revision, FactsJson decision) {
        return RecordClient.editor()
                .header("If-Match", RecordClient.etag(revision))
                .body(decision)
                .post(RecordClient.path("brand-usages", id) + "/decision");
    }
}

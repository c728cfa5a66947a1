package gujeong.press.publication;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PrintFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PublicationIT {

    private final FactsJson publication = PrintFixture.publication(PrintFixture.newCode("NEWSLETTER"));
    private final String code = (String) publication.get("code");

    @Test
    void a_code_names_one_publication() {
        RecordClient.records("publications", publication)
                .then()
                .statusCode(201)
                .body("code", equalTo(code))
                .body("kind", equalTo("NEWSLETTER"))
                .body("audience", equalTo("RESIDENTS"));

        RecordClient.records("publications", publication.with("name", "다른 이름"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
    }

    @Test
    void what_it_is_can_be_corrected_until_an_issue_was_counted_by_it() {
        String id = RecordClient.has("publications", publication.with("kind", "BOOK"));
        RecordClient.corrects("publications", id, 1, "종류 착오", publication)
                .then()
                .statusCode(200);
        RecordClient.has("issues", PrintFixture.issue(code, "2020-05"));

        RecordClient.corrects("publications", id, 2, "종류 착오", publication.with("kind", "GAZETTE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"))
                .body("field", equalTo("kind"));
        RecordClient.corrects("publications", id, 2, "제호 변경", publication.with("name", "영등포 소식"))
                .then()
                .statusCode(200)
                .body("name", equalTo("영등포 소식"));
    }

    @Test
    void it_cannot_begin_after_an_issue_appeared() {
        String id = RecordClient.has("publications", publication);
        RecordClient.has("issues", PrintFixture.issue(code, "2020-05"));

        RecordClient.corrects("publications", id, 1, "창간일 정정", publication.with("startedOn", "2020-05-02"))
                .then()
                .statusCode(409)
                .body("field", equalTo("startedOn"))
                .body("detail", containsString("2020-05-01"));
        RecordClient.corrects("publications", id, 1, "창간일 정정", publication.with("startedOn", "2020-05-01"))
                .then()
                .statusCode(200);
    }

    @Test
    void with_issues_it_keeps_its_code_and_stays() {
        String id = RecordClient.has("publications", publication);
        String issue = RecordClient.has("issues", PrintFixture.issue(code, "2020-05"));

        RecordClient.corrects("publications", id, 1, "코드 변경", publication.with("code", PrintFixture.newCode("OTHER")))
                .then()
                .statusCode(409)
                .body("field", equalTo("code"));
        RecordClient.voids("publications", id, 1, "중복 등록").then().statusCode(409);

        RecordClient.voids("issues", issue, 1, "중복 등록").then().statusCode(200);
        RecordClient.voids("publications", id, 1, "중복 등록")
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));
    }
}

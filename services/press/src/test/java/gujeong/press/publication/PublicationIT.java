package gujeong.press.publication;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Stated;
import gujeong.press.PrintRoom;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PublicationIT {

    private final Stated publication = PrintRoom.publication(PrintRoom.newCode("NEWSLETTER"));
    private final String code = (String) publication.get("code");

    @Test
    void a_code_names_one_publication() {
        Clerk.records("publications", publication)
                .then()
                .statusCode(201)
                .body("code", equalTo(code))
                .body("kind", equalTo("NEWSLETTER"))
                .body("audience", equalTo("RESIDENTS"));

        Clerk.records("publications", publication.with("name", "다른 이름"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
    }

    @Test
    void what_it_is_can_be_corrected_until_an_issue_was_counted_by_it() {
        String id = Clerk.has("publications", publication.with("kind", "BOOK"));
        Clerk.corrects("publications", id, 1, "종류 착오", publication).then().statusCode(200);
        Clerk.has("issues", PrintRoom.issue(code, "2020-05"));

        Clerk.corrects("publications", id, 2, "종류 착오", publication.with("kind", "GAZETTE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"))
                .body("field", equalTo("kind"));
        Clerk.corrects("publications", id, 2, "제호 변경", publication.with("name", "영등포 소식"))
                .then()
                .statusCode(200)
                .body("name", equalTo("영등포 소식"));
    }

    @Test
    void it_cannot_begin_after_an_issue_appeared() {
        String id = Clerk.has("publications", publication);
        Clerk.has("issues", PrintRoom.issue(code, "2020-05"));

        Clerk.corrects("publications", id, 1, "창간일 정정", publication.with("startedOn", "2020-05-02"))
                .then()
                .statusCode(409)
                .body("field", equalTo("startedOn"))
                .body("detail", containsString("2020-05-01"));
        Clerk.corrects("publications", id, 1, "창간일 정정", publication.with("startedOn", "2020-05-01"))
                .then()
                .statusCode(200);
    }

    @Test
    void with_issues_it_keeps_its_code_and_stays() {
        String id = Clerk.has("publications", publication);
        String issue = Clerk.has("issues", PrintRoom.issue(code, "2020-05"));

        Clerk.corrects("publications", id, 1, "코드 변경", publication.with("code", PrintRoom.newCode("OTHER")))
                .then()
                .statusCode(409)
                .body("field", equalTo("code"));
        Clerk.voids("publications", id, 1, "중복 등록").then().statusCode(409);

        Clerk.voids("issues", issue, 1, "중복 등록").then().statusCode(200);
        Clerk.voids("publications", id, 1, "중복 등록").then().statusCode(200).body("voided", equalTo(true));
    }
}

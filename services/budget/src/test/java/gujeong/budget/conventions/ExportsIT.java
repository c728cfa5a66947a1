package gujeong.budget.conventions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** A list as CSV has the columns of an import, so that what was taken out can be brought in again. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ExportsIT {

    @Test
    void the_columns_are_those_of_an_import() {
        RecordClient.has(
                "milestones",
                OrganizationFixture.milestone(2070, "발주, \"계약\"")
                        .without("endsOn")
                        .without("printedAs"));

        RecordClient.exports("milestones", "fiscalYear", 2070)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8;header=present")
                .body(equalTo("\uFEFFfiscalYear,project,programme,title,startsOn,endsOn,status,statedOn,printedAs\r\n"
                        + "2070,,,\"발주, \"\"계약\"\"\",2070-05-01,,IN_PROGRESS,2070-05-31,\r\n"));
    }

    @Test
    void what_was_taken_out_can_be_brought_in_again() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2071, "NEW_MEDIA"));
        String id = RecordClient.has(
                "briefs",
                OrganizationFixture.briefOfProgramme(2071, "NEW_MEDIA")
                        .with("purpose", "첫 줄\n둘째, \"줄\"")
                        .with("overview", List.of("기간: 연 중", "쉼표, \"따옴표\"")));
        var before = RecordClient.reads("briefs", id).jsonPath().getMap("$");
        String csv = RecordClient.exports("briefs", "fiscalYear", 2071).asString();
        RecordClient.voids("briefs", id, 1, "다시 넣기").then().statusCode(200);

        RecordClient.imports("briefs", csv).then().statusCode(201).body("recorded", equalTo(1));

        var after = RecordClient.reader()
                .get(RecordClient.path("briefs") + "?fiscalYear=2071")
                .jsonPath()
                .<String, Object>getMap("items[0]");
        assertThat(after.get("id")).isNotEqualTo(id);
        before.remove("id");
        after.remove("id");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_file_has_a_korean_name_and_one_in_ascii() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));

        RecordClient.exports("council-sessions")
                .then()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"budget-council-session-" + today + ".csv\"; filename*=UTF-8''"
                                + URLEncoder.encode("구의회_회기_" + today + ".csv", StandardCharsets.UTF_8));
    }

    @Test
    void a_text_that_begins_like_a_formula_comes_back_as_it_was_and_is_none_in_between() {
        List<String> titles =
                List.of("=HYPERLINK(\"http://evil\")", "+1", "-", "@SUM(A1)", "'=1", "''@x", "'quoted'", "＝1");
        titles.forEach(title -> RecordClient.has("milestones", OrganizationFixture.milestone(2041, title)));

        String csv = RecordClient.exports("milestones", "fiscalYear", 2041).asString();

        assertThat(csv)
                .contains(",\"'=HYPERLINK(\"\"http://evil\"\")\",", ",'+1,", ",'-,", ",'@SUM(A1),")
                .contains(",''=1,", ",'''@x,", ",'quoted',", ",'＝1,");
        RecordClient.imports("milestones", csv.replace("2041,", "2042,")).then().statusCode(201);
        assertThat(RecordClient.reader()
                        .get(RecordClient.path("milestones") + "?fiscalYear=2042")
                        .jsonPath()
                        .<String>getList("items.title"))
                .containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void what_the_service_adds_is_exported_on_request() {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2043, "발주"));

        RecordClient.exports("milestones", "fiscalYear", 2043, "columns", "title,id,revision,voided")
                .then()
                .statusCode(200)
                .body(equalTo("\uFEFFtitle,id,revision,voided\r\n발주," + id + ",1,false\r\n"));
        RecordClient.exports("milestones", "columns", "title,colour")
                .then()
                .statusCode(400)
                .body("field", equalTo("columns"))
                .body("detail", startsWith("has no column colour; there are id, revision, voided, "));
        RecordClient.exports("milestones", "columns", "title,title").then().statusCode(400);
        RecordClient.reader()
                .get(RecordClient.path("milestones") + "?columns=title")
                .then()
                .statusCode(400)
                .body("field", equalTo("columns"));
    }

    @Test
    void decimals_and_names_come_out_as_they_are_read() {
        RecordClient.has(
                "plans",
                OrganizationFixture.plan(2072, "media.sns.followers")
                        .with("target", new java.math.BigDecimal("0.000001")));

        String csv =
                RecordClient.exports("plans", "figure", "media.sns.followers").asString();

        assertThat(csv).contains(",0.000001,").contains("\"{\"\"project\"\":\"\"DISTRICT_HISTORY\"\"}\"");
    }

    @Test
    void an_export_holds_all_that_match_beyond_any_page() {
        StringBuilder csv = new StringBuilder("fiscalYear,title,startsOn,status,statedOn\n");
        for (int i = 0; i < 2500; i++) {
            csv.append("2073,점검 ").append(i).append(",2073-01-01,DONE,2073-05-31\n");
        }
        RecordClient.imports("milestones", csv.toString()).then().statusCode(201);

        List<String> lines = RecordClient.exports("milestones", "fiscalYear", 2073)
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(2501).doesNotHaveDuplicates();
    }

    @Test
    void a_name_that_can_be_no_columns_is_not_repeated() {
        RecordClient.exports("milestones", "columns", "value.text")
                .then()
                .statusCode(400)
                .body("field", equalTo("columns"))
                .body("detail", startsWith("names a column that there is not; the columns are id, "));
    }

    @Test
    void an_export_is_narrowed_and_refused_like_a_list() {
        RecordClient.exports("milestones", "colour", "red")
                .then()
                .statusCode(400)
                .body("field", equalTo("colour"));
        RecordClient.exports("milestones", "from", "soon")
                .then()
                .statusCode(400)
                .body("field", equalTo("from"));
    }
}

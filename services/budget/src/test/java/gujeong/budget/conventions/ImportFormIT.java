package gujeong.budget.conventions;

import java.nio.charset.Charset;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static gujeong.budget.conventions.ImportErrors.refuses;
import static gujeong.budget.conventions.ImportErrors.refusesWhole;
import static gujeong.budget.conventions.MilestoneFiles.HEADER;
import static gujeong.budget.conventions.MilestoneFiles.milestones;
import static gujeong.budget.conventions.MilestoneFiles.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** The forms a CSV file may have, and those it may not. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ImportFormIT {

    @Test
    void a_file_from_a_spreadsheet_begins_with_a_byte_order_mark() {
        RecordClient.imports("milestones", "\uFEFF" + milestones(2063, 1))
                .then()
                .statusCode(201);

        assertThat(recorded(2063)).isEqualTo(1);
    }

    @Test
    void columns_come_in_any_order_and_may_be_left_out() {
        RecordClient.imports(
                        "milestones",
                        "statedOn,title,status,startsOn,fiscalYear\r\n2064-05-31,점검,DONE,2064-01-01,2064\r\n")
                .then()
                .statusCode(201);

        RecordClient.reader()
                .get(RecordClient.path("milestones") + "?fiscalYear=2064")
                .then()
                .body("items[0].title", equalTo("점검"))
                .body("items[0].endsOn", nullValue());
    }

    @Test
    void a_cell_may_hold_commas_quotes_and_lists() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2065, "NEW_MEDIA"));
        String csv = "fiscalYear,chapter,ordinal,title,programme,purpose,overview,achievements,plan,preparedOn\n"
                + "2065,II,1,\"방송, \"\"영상\"\"\",NEW_MEDIA,\"첫 줄\n둘째 줄\",\"[\"\"기간: 연 중\"\",\"\"내용, 방법\"\"]\",[],[],2065-05-31\n";

        RecordClient.imports("briefs", csv).then().statusCode(201);

        RecordClient.reader()
                .get(RecordClient.path("briefs") + "?fiscalYear=2065")
                .then()
                .body("items[0].title", equalTo("방송, \"영상\""))
                .body("items[0].purpose", equalTo("첫 줄\n둘째 줄"))
                .body("items[0].overview", equalTo(List.of("기간: 연 중", "내용, 방법")));
    }

    @Test
    void lines_are_counted_as_an_editor_shows_them() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2065, "NEW_MEDIA"));
        String header = "fiscalYear,chapter,ordinal,title,programme,purpose,overview,achievements,plan,preparedOn\n";
        String good = "2065,III,1,소통,NEW_MEDIA,\"한 줄\n또 한 줄\",[],[],[],2065-05-31\n";

        refuses("briefs", header + good + "2065,III,0,소통,NEW_MEDIA,하나,[],[],[],2065-05-31\n", 4, "ordinal", "1");
        refuses("briefs", header + "2065,III,2,소통,NEW_MEDIA,하나,기간,[],[],2065-05-31\n", 2, "overview", "list");
        refuses(
                "briefs",
                header + "2065,III,2,소통,NEW_MEDIA,하나,\"[\"\"\"\"]\",[],[],2065-05-31\n",
                2,
                "overview[0]",
                "text");
    }

    @Test
    void a_file_that_is_no_table_is_refused_as_a_whole() {
        refusesWhole("milestones", "", "empty");
        refusesWhole("milestones", "\n\n", "empty");
        refusesWhole("milestones", milestones(2062, 1).getBytes(Charset.forName("EUC-KR")), "UTF-8");
        refusesWhole("milestones", HEADER + "2062,\"열린 따옴표,2062-01-01,,DONE,2062-05-31,\n", "quote");
        refuses("milestones", "fiscalYear,colour\n2062,red\n", 1, "colour", "the columns are fiscalYear");
        refuses("milestones", "fiscalYear,title,title\n2062,a,b\n", 1, "title", "twice");
        refuses("milestones", HEADER + "2062,너무 적은 칸\n", 2, null, "has 2 cells, the header has 7");
        refuses("milestones", HEADER + "2062,많은 칸,2062-01-01,,DONE,2062-05-31,,,\n", 2, null, "has 9 cells");
    }

    @Test
    void spreadsheets_write_true_and_false_in_capitals() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2066, "NEW_MEDIA"));

        RecordClient.imports(
                        "projects",
                        "fiscalYear,code,programme,name,ordinal,continuing,openedOn\n"
                                + "2066,SIGNS,NEW_MEDIA,전광판,1,TRUE,2066-01-01\n"
                                + "2066,STUDIO,NEW_MEDIA,방송실,2,False,2066-01-01\n")
                .then()
                .statusCode(201);

        RecordClient.reader()
                .get(RecordClient.path("projects") + "?fiscalYear=2066")
                .then()
                .body("items.find { it.code == 'SIGNS' }.continuing", equalTo(true))
                .body("items.find { it.code == 'STUDIO' }.continuing", equalTo(false));
    }

    @Test
    void rows_of_commas_only_are_no_rows() {
        RecordClient.imports("milestones", ",,,,,,\n" + milestones(2067, 2) + ",,,,,,\n , ,,,,,\n,,\n")
                .then()
                .statusCode(201)
                .body("rows", equalTo(2));

        refuses("milestones", milestones(2067, 1) + ",,,,,,\n2067,점검,nie,,DONE,2067-05-31,\n", 4, "startsOn", "date");
    }

    @Test
    void a_header_alone_records_nothing() {
        RecordClient.imports("milestones", HEADER).then().statusCode(201).body("rows", equalTo(0));
    }
}

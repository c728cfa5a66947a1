package gujeong.budget.conventions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Without a natural key the same may happen twice or be recorded twice: it is accepted, marked, and reported. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class SuspectedDuplicatesIT {

    private static final String HEADER = "fiscalYear,title,startsOn,endsOn,status,statedOn,printedAs\n";

    private final MoneyFixture given = MoneyFixture.year(2019);

    @Test
    void the_same_payment_again_is_taken_and_marked() {
        FactsJson payment = given.payment(given.aCommitmentOf(1_000), "PROGRESS", 300, "04-01");
        String first = RecordClient.has("payments", payment);

        String second = RecordClient.records("payments", payment)
                .then()
                .statusCode(201)
                .body("suspectedDuplicateOf", equalTo(first))
                .body("distinct", equalTo(false))
                .extract()
                .path("id");

        RecordClient.records("payments", payment.with("amount", 301)).then().body("suspectedDuplicateOf", nullValue());
        RecordClient.reads("payments", second).then().body("suspectedDuplicateOf", equalTo(first));
        RecordClient.reads("payments", first).then().body("suspectedDuplicateOf", nullValue());
    }

    @Test
    void what_is_sent_by_many_at_once_is_suspected_of_all_but_the_first() {
        FactsJson milestone = milestone("동시에 눌린 단추");

        List<CompletableFuture<Integer>> senders = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> RecordClient.records("milestones", milestone).statusCode()))
                .toList();

        assertThat(senders).allSatisfy(sender -> assertThat(sender.join()).isEqualTo(201));
        assertThat(DatabaseProbe.count(
                        "SELECT count(*) FROM milestone WHERE title = '동시에 눌린 단추' AND suspected_duplicate_of IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void who_has_looked_clears_the_mark_for_good() {
        FactsJson milestone = OrganizationFixture.milestone(2019, "두 번 있는 보고회");
        RecordClient.has("milestones", milestone);
        String second = RecordClient.has("milestones", milestone);

        RecordClient.steps("milestones", second, 1, "distinction", null)
                .then()
                .statusCode(200)
                .body("suspectedDuplicateOf", nullValue())
                .body("distinct", equalTo(true));

        RecordClient.corrects("milestones", second, 2, "표기", milestone.with("printedAs", "'19. 5."))
                .then()
                .statusCode(200);
        RecordClient.corrects("milestones", second, 3, "표기", milestone)
                .then()
                .statusCode(200)
                .body("suspectedDuplicateOf", nullValue());
        RecordClient.steps("milestones", second, 4, "distinction", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_ALLOWED"));
    }

    @Test
    void a_correction_is_compared_again_with_what_was_recorded_before() {
        FactsJson milestone = OrganizationFixture.milestone(2019, "정정으로 같아짐");
        String first = RecordClient.has("milestones", milestone.without("printedAs"));
        String second = RecordClient.has("milestones", milestone);

        RecordClient.corrects("milestones", second, 1, "표기", milestone.without("printedAs"))
                .then()
                .body("suspectedDuplicateOf", equalTo(first));
        RecordClient.corrects("milestones", first, 1, "표기", milestone).then().body("suspectedDuplicateOf", nullValue());
        RecordClient.corrects(
                        "milestones",
                        second,
                        2,
                        "표기",
                        milestone.without("printedAs").with("status", "DONE"))
                .then()
                .statusCode(200)
                .body("suspectedDuplicateOf", nullValue());
    }

    @Test
    void what_was_voided_casts_no_suspicion() {
        FactsJson milestone = OrganizationFixture.milestone(2019, "취소된 원본");
        RecordClient.voids("milestones", RecordClient.has("milestones", milestone), 1, "오류");

        RecordClient.records("milestones", milestone).then().statusCode(201).body("suspectedDuplicateOf", nullValue());
    }

    @Test
    void a_dry_run_names_the_rows_that_are_recorded_or_said_already() {
        String recorded = RecordClient.has("milestones", milestone("시험 가동"));
        long before = DatabaseProbe.journalRows();

        dryRun(HEADER + row("시험 가동") + row("새 일") + row("새 일"))
                .then()
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("recorded", equalTo(0))
                .body("suspected", equalTo(2))
                .body("suspectedDuplicates.line", equalTo(List.of(2, 4)))
                .body("suspectedDuplicates[0].suspectedDuplicateOf", equalTo(recorded))
                .body("suspectedDuplicates[0].sameAsLine", nullValue())
                .body("suspectedDuplicates[1].suspectedDuplicateOf", nullValue())
                .body("suspectedDuplicates[1].sameAsLine", equalTo(3));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void the_same_file_is_taken_once_unless_it_is_repeated_on_purpose() {
        String file = HEADER + row("파일 하나") + row("파일 둘");
        RecordClient.imports("milestones", file).then().statusCode(201).body("suspected", equalTo(0));

        RecordClient.imports("milestones", file)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"))
                .body("detail", containsString("imported already"))
                .body("action", containsString("repeat=true"));
        assertThat(DatabaseProbe.count("SELECT count(*) FROM milestone WHERE title LIKE '파일 %'"))
                .isEqualTo(2);

        repeated(file)
                .then()
                .statusCode(201)
                .body("recorded", equalTo(2))
                .body("suspected", equalTo(2))
                .body("suspectedDuplicates.suspectedDuplicateOf", hasSize(2))
                .body("suspectedDuplicates[1].suspectedDuplicateOf", notNullValue());
        assertThat(
                        DatabaseProbe.count(
                                "SELECT count(*) FROM milestone WHERE title LIKE '파일 %' AND suspected_duplicate_of IS NOT NULL"))
                .isEqualTo(2);
    }

    @Test
    void a_file_that_was_refused_may_come_again() {
        String commitment = given.aCommitmentOf(100);
        String file = "fiscalYear,commitment,kind,amount,paidOn\n2019," + commitment + ",PROGRESS,101,2019-04-01\n";

        RecordClient.imports("payments", file).then().statusCode(409).body("code", equalTo("RULE_BROKEN"));
        RecordClient.imports("payments", file).then().statusCode(409).body("code", equalTo("RULE_BROKEN"));
    }

    @Test
    void the_houses_own_export_imported_again_is_named_row_by_row() {
        String commitment = given.aCommitmentOf(1_000);
        RecordClient.has("payments", given.payment(commitment, "ADVANCE", 100, "04-01"));
        RecordClient.has("payments", given.payment(commitment, "PROGRESS", 200, "05-01"));
        String export =
                RecordClient.exports("payments", "commitment", commitment).asString();
        String withoutAdvances =
                export.lines().filter(line -> !line.contains("ADVANCE")).collect(Collectors.joining("\n"));

        RecordClient.as(Tokens.as("budget-editor"))
                .contentType("text/csv")
                .queryParam("dryRun", true)
                .body(withoutAdvances.getBytes(StandardCharsets.UTF_8))
                .post(RecordClient.path("payments") + "/imports")
                .then()
                .statusCode(200)
                .body("suspected", equalTo(1))
                .body("suspectedDuplicates[0].suspectedDuplicateOf", notNullValue());
    }

    private static FactsJson milestone(String title) {
        return FactsJson.of(
                "fiscalYear",
                2019,
                "title",
                title,
                "startsOn",
                "2019-05-01",
                "status",
                "DONE",
                "statedOn",
                "2019-05-31");
    }

    private static String row(String title) {
        return "2019," + title + ",2019-05-01,,DONE,2019-05-31,\n";
    }

    private static Response dryRun(String csv) {
        return RecordClient.as(Tokens.as("budget-editor"))
                .contentType("text/csv")
                .queryParam("dryRun", true)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(RecordClient.path("milestones") + "/imports");
    }

    private static Response repeated(String csv) {
        return RecordClient.as(Tokens.as("budget-editor"))
                .contentType("text/csv")
                .queryParam("repeat", true)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(RecordClient.path("milestones") + "/imports");
    }
}

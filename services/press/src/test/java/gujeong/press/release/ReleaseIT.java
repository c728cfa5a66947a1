package gujeong.press.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;
import gujeong.press.PressFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** The life of a release. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class ReleaseIT {

    private static final String RELEASES = "releases";

    @Test
    void a_release_is_drafted_distributed_and_withdrawn() {
        String id = RecordClient.has(RELEASES, PressFixture.release(PressFixture.newNumber(), "2031-03-02"));
        RecordClient.reads(RELEASES, id)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("distributedOn", nullValue())
                .body("withdrawnOn", nullValue());

        RecordClient.steps(RELEASES, id, 1, "distribution", distribution("2031-03-03", "2031-03-03T00:30:00Z"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("DISTRIBUTED"))
                .body("distributedOn", equalTo("2031-03-03"))
                .body("distributedAt", equalTo("2031-03-03T00:30:00Z"));
        withdraw(id, 2, "2031-03-05").then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        RecordClient.reads(RELEASES, id)
                .then()
                .body("withdrawnOn", equalTo("2031-03-05"))
                .body("withdrawalCause", equalTo("행사 연기"))
                .body("distributedOn", equalTo("2031-03-03"));
        RecordClient.history(RELEASES, id)
                .then()
                .body(
                        "items.type",
                        contains(
                                "press.release.recorded.v1",
                                "press.release.distributed.v1",
                                "press.release.withdrawn.v1"))
                .body("items.state.status", contains("DRAFT", "DISTRIBUTED", "WITHDRAWN"));
    }

    @Test
    void a_step_the_state_does_not_allow_is_refused() {
        String id = RecordClient.has(RELEASES, PressFixture.release(PressFixture.newNumber(), "2031-03-02"));

        withdraw(id, 1, "2031-03-05").then().statusCode(409).body("code", equalTo("STEP_NOT_ALLOWED"));
        RecordClient.steps(RELEASES, id, 1, "distribution", distribution("2031-03-03", null));
        RecordClient.steps(RELEASES, id, 2, "distribution", distribution("2031-03-04", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_ALLOWED"));
        RecordClient.editor()
                .body(distribution("2031-03-03", null))
                .post(RecordClient.path(RELEASES, id) + "/distribution")
                .then()
                .statusCode(428);
    }

    @Test
    void an_embargo_holds_until_its_end() {
        String id = RecordClient.has(
                RELEASES,
                PressFixture.release(PressFixture.newNumber(), "2031-03-02")
                        .with("embargoUntil", "2031-03-10T09:00:00+09:00"));

        RecordClient.steps(RELEASES, id, 1, "distribution", distribution("2031-03-09", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("field", equalTo("distributedOn"));
        RecordClient.steps(RELEASES, id, 1, "distribution", distribution("2031-03-10", "2031-03-09T23:59:00Z"))
                .then()
                .statusCode(409)
                .body("field", equalTo("distributedAt"))
                .body("detail", containsString("2031-03-10T00:00:00Z"));
        RecordClient.steps(RELEASES, id, 1, "distribution", distribution("2031-03-10", null))
                .then()
                .statusCode(400)
                .body("field", equalTo("distributedAt"));
        RecordClient.reads(RELEASES, id).then().header("ETag", equalTo("\"1\"")).body("status", equalTo("DRAFT"));

        RecordClient.steps(RELEASES, id, 1, "distribution", distribution("2031-03-10", "2031-03-10T00:00:00Z"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_year_of_releases_comes_in_one_file_those_of_the_past_distributed_already() {
        String draft = PressFixture.newNumber();
        String past = PressFixture.newNumber();

        RecordClient.imports(
                        RELEASES,
                        "number,title,department,draftedOn,topic,distributedOn\n" + draft
                                + ",봄꽃축제 취소,문화체육과,2032-03-20,COVID19,\n" + past
                                + ",야간 진료,보건지원과,2032-03-20,,2032-03-21\n")
                .then()
                .statusCode(201);

        RecordClient.reader()
                .get(RecordClient.path(RELEASES) + "?number=" + draft)
                .then()
                .body("items.status", contains("DRAFT"));
        RecordClient.reader()
                .get(RecordClient.path(RELEASES) + "?number=" + past)
                .then()
                .body("items.status", contains("DISTRIBUTED"))
                .body("items.distributedOn", contains("2032-03-21"));
    }

    @Test
    void a_file_with_a_release_under_embargo_names_its_line() {
        RecordClient.imports(
                        RELEASES,
                        "number,title,department,draftedOn,embargoUntil,distributedOn\n" + PressFixture.newNumber()
                                + ",야간 진료,보건지원과,2032-03-20,2032-03-25T00:00:00Z,2032-03-26\n" + PressFixture.newNumber()
                                + ",야간 진료,보건지원과,2032-03-20,2032-03-25T00:00:00Z,2032-03-21\n")
                .then()
                .statusCode(400)
                .body("errors.line", contains(3))
                .body("errors[0].reason", containsString("under embargo"));
    }

    @Test
    void a_correction_of_the_title_leaves_the_distribution_alone() {
        FactsJson draft = PressFixture.release(PressFixture.newNumber(), "2031-03-02");
        String id = RecordClient.has(RELEASES, draft);
        RecordClient.steps(RELEASES, id, 1, "distribution", distribution("2031-03-03", "2031-03-03T00:30:00Z"));

        RecordClient.corrects(RELEASES, id, 2, "오타", draft.with("title", "영등포구, 선별진료소 확대"))
                .then()
                .statusCode(200)
                .body("title", equalTo("영등포구, 선별진료소 확대"))
                .body("status", equalTo("DISTRIBUTED"))
                .body("distributedOn", equalTo("2031-03-03"))
                .body("distributedAt", equalTo("2031-03-03T00:30:00Z"));
    }

    @Test
    void a_file_of_corrections_shows_and_journals_only_what_really_changes() {
        String number = PressFixture.aReleaseOf("2031-03-02");
        String other = PressFixture.aReleaseOf("2031-03-02");
        long before = DatabaseProbe.journalRows();
        String csv = "number,topic,distributedOn\n" + number + ",COVID19,\n" + other + ",VACCINE,\n";

        RecordClient.as(Tokens.as("press-editor"))
                .contentType("text/csv; charset=UTF-8")
                .queryParam("reason", "오타")
                .queryParam("dryRun", true)
                .body(csv)
                .post(RecordClient.path(RELEASES) + "/corrections")
                .then()
                .statusCode(200)
                .body("corrected", equalTo(1))
                .body("changes.line", contains(3))
                .body("changes[0].fields.field", contains("topic"));
        RecordClient.correctsAll(RELEASES, "오타", csv).then().statusCode(200).body("corrected", equalTo(1));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 1);
    }

    @Test
    void no_release_is_distributed_after_its_coverage() {
        String number = PressFixture.newNumber();
        FactsJson facts = PressFixture.release(number, "2031-04-01").with("distributedOn", "2031-04-02");
        String id = RecordClient.has(RELEASES, facts);
        RecordClient.has(
                "coverage",
                PressFixture.coverage(PressFixture.anOutlet(), "영등포구 선별진료소", "2031-04-03")
                        .with("release", number));

        RecordClient.corrects(RELEASES, id, 1, "배포일 정정", facts.with("distributedOn", "2031-04-04"))
                .then()
                .statusCode(409)
                .body("field", equalTo("distributedOn"))
                .body("detail", containsString("1 coverage that stems from release " + number));
        RecordClient.corrects(RELEASES, id, 1, "배포일 정정", facts.with("distributedOn", "2031-04-03"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_release_that_coverage_stems_from_stays() {
        String number = PressFixture.newNumber();
        FactsJson facts = PressFixture.release(number, "2031-04-01").with("distributedOn", "2031-04-02");
        String id = RecordClient.has(RELEASES, facts);
        String coverage = RecordClient.has(
                "coverage",
                PressFixture.coverage(PressFixture.anOutlet(), "영등포구 선별진료소", "2031-04-03")
                        .with("release", number));

        RecordClient.voids(RELEASES, id, 1, "중복").then().statusCode(409).body("code", equalTo("STILL_REFERRED_TO"));
        RecordClient.corrects(RELEASES, id, 1, "번호 정정", facts.with("number", PressFixture.newNumber()))
                .then()
                .statusCode(409)
                .body("field", equalTo("number"));

        RecordClient.voids("coverage", coverage, 1, "오류").then().statusCode(200);
        RecordClient.voids(RELEASES, id, 1, "중복").then().statusCode(200);
    }

    @Test
    void a_number_is_given_once() {
        FactsJson facts = PressFixture.release(PressFixture.newNumber(), "2031-03-02");
        RecordClient.has(RELEASES, facts);

        RecordClient.records(RELEASES, facts).then().statusCode(409).body("code", equalTo("ALREADY_RECORDED"));
    }

    @Test
    void what_no_release_can_state_is_refused_by_name() {
        FactsJson facts = PressFixture.release(PressFixture.newNumber(), "2031-03-02");

        refused(facts.with("number", "r 1"), "number");
        refused(facts.without("department"), "department");
        refused(facts.with("topic", "코로나"), "topic");
        refused(facts.with("embargoUntil", "2031-03-10"), "embargoUntil");
        refused(facts.with("embargoUntil", 1_600_000_000), "embargoUntil");
        refused(facts.with("embargoUntil", "+292278-01-01T00:00:00Z"), "embargoUntil");
        refused(facts.with("distributedOn", "2031-03-01"), "distributedOn");
        refused(facts.with("author", "홍길동"), "author");
    }

    private static void refused(FactsJson facts, String field) {
        RecordClient.records(RELEASES, facts).then().statusCode(400).body("field", equalTo(field));
    }

    private static FactsJson distribution(String on, String at) {
        FactsJson distribution = FactsJson.of("distributedOn", on);
        return at == null ? distribution : distribution.with("distributedAt", at);
    }

    private static io.restassured.response.Response withdraw(String id, int revision, String on) {
        return RecordClient.steps(
                RELEASES, id, revision, "withdrawal", FactsJson.of("withdrawnOn", on, "cause", "행사 연기"));
    }
}

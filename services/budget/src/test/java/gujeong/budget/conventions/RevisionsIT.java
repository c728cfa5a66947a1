package gujeong.budget.conventions;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A record's life: opened, read, corrected, voided, and how its history lists it. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class RevisionsIT {

    private static final String MILESTONES = "milestones";

    private final FactsJson step = OrganizationFixture.milestone(2050, "홈페이지 개편");

    @Test
    void a_new_record_is_found_where_the_answer_says() {
        var answer = RecordClient.records(MILESTONES, step)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("voided", equalTo(false))
                .body("title", equalTo("홈페이지 개편"))
                .extract();

        String location = answer.header("Location");
        RecordClient.reader()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(answer.path("id")))
                .body("title", equalTo("홈페이지 개편"));
    }

    @Test
    void a_record_that_is_held_already_is_not_sent_again_until_it_changes() {
        String id = RecordClient.has(MILESTONES, step);
        String place = RecordClient.path(MILESTONES, id);

        RecordClient.reader()
                .header("If-None-Match", "\"0\", W/\"1\"")
                .get(place)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .body(equalTo(""));
        RecordClient.reader()
                .header("If-None-Match", "\"1\"")
                .head(place)
                .then()
                .statusCode(304);
        RecordClient.corrects(MILESTONES, id, 1, "보고서와 대조", step.with("status", "DONE"));
        RecordClient.reader()
                .header("If-None-Match", "\"1\"")
                .get(place)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"));
    }

    @Test
    void a_correction_takes_the_next_revision() {
        String id = RecordClient.has(MILESTONES, step);

        RecordClient.corrects(MILESTONES, id, 1, "보고서와 대조", step.with("status", "DONE"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("revision", equalTo(2))
                .body("status", equalTo("DONE"));

        RecordClient.reads(MILESTONES, id).then().header("ETag", "\"2\"").body("status", equalTo("DONE"));
    }

    @Test
    void a_correction_leaves_out_what_is_not_stated_any_more() {
        String id = RecordClient.has(MILESTONES, step);

        RecordClient.corrects(MILESTONES, id, 1, "인쇄 표기 없음", step.without("printedAs"));

        RecordClient.reads(MILESTONES, id).then().body("printedAs", nullValue());
    }

    @Test
    void a_correction_that_changes_nothing_is_no_revision() {
        String id = RecordClient.has(MILESTONES, step);

        RecordClient.corrects(MILESTONES, id, 1, "다시 보냄", step)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        RecordClient.history(MILESTONES, id).then().body("items", hasSize(1));
    }

    @Test
    void who_changes_a_record_says_which_revision_they_saw() {
        String id = RecordClient.has(MILESTONES, step);

        RecordClient.editor()
                .queryParam("reason", "오타")
                .body(step)
                .put(RecordClient.path(MILESTONES, id))
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("code", equalTo("PRECONDITION_REQUIRED"))
                .body("field", equalTo("If-Match"));
        RecordClient.editor()
                .queryParam("reason", "오타")
                .delete(RecordClient.path(MILESTONES, id))
                .then()
                .statusCode(428);
    }

    @Test
    void who_saw_an_older_revision_must_read_again() {
        String id = RecordClient.has(MILESTONES, step);
        RecordClient.corrects(MILESTONES, id, 1, "오타", step.with("title", "홈페이지 전면 개편"));

        RecordClient.corrects(MILESTONES, id, 1, "오타", step.with("title", "누리집 개편"))
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_REVISION"))
                .body("detail", containsString("revision 2, not 1"))
                .body("action", not(nullValue()));
        RecordClient.voids(MILESTONES, id, 1, "중복").then().statusCode(412);
    }

    @Test
    void an_if_match_that_names_no_revision_matches_none() {
        String id = RecordClient.has(MILESTONES, step);

        for (String etag :
                new String[] {"*", "\"abc\"", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999\"", "\"\""}) {
            RecordClient.editor()
                    .header("If-Match", etag)
                    .queryParam("reason", "오타")
                    .body(step.with("title", "다른 제목"))
                    .put(RecordClient.path(MILESTONES, id))
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("STALE_REVISION"));
        }
    }

    @Test
    void a_correction_and_a_voiding_say_why() {
        String id = RecordClient.has(MILESTONES, step);

        for (String reason : new String[] {"", "   ", "a\u0000b", "x".repeat(501)}) {
            RecordClient.corrects(MILESTONES, id, 1, reason, step.with("status", "DONE"))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("reason"));
            RecordClient.voids(MILESTONES, id, 1, reason).then().statusCode(400).body("field", equalTo("reason"));
        }
        RecordClient.editor()
                .header("If-Match", RecordClient.etag(1))
                .body(step)
                .put(RecordClient.path(MILESTONES, id))
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
    }

    @Test
    void the_history_tells_who_changed_what_when_and_why() {
        String id = RecordClient.as(Tokens.named("kim", "budget-editor"))
                .contentType("application/json")
                .header("X-Request-Id", "req-1")
                .body(step)
                .post(RecordClient.path(MILESTONES))
                .then()
                .header("X-Request-Id", "req-1")
                .extract()
                .path("id");
        RecordClient.as(Tokens.named("lee", "budget-editor"))
                .contentType("application/json")
                .header("X-Request-Id", "req-2")
                .header("If-Match", RecordClient.etag(1))
                .queryParam("reason", "준공 확인")
                .body(step.with("status", "DONE"))
                .put(RecordClient.path(MILESTONES, id));
        RecordClient.as(Tokens.named("park", "budget-editor"))
                .header("X-Request-Id", "req-3")
                .header("If-Match", RecordClient.etag(2))
                .queryParam("reason", "중복 입력")
                .delete(RecordClient.path(MILESTONES, id))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("voided", equalTo(true));

        var instant = matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        RecordClient.history(MILESTONES, id)
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(java.util.List.of(1, 2, 3)))
                .body("items.actor", equalTo(java.util.List.of("kim", "lee", "park")))
                .body("items.requestId", equalTo(java.util.List.of("req-1", "req-2", "req-3")))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", equalTo("준공 확인"))
                .body("items[2].reason", equalTo("중복 입력"))
                .body("items[0].type", endsWith("milestone.recorded.v1"))
                .body("items[1].type", endsWith("milestone.corrected.v1"))
                .body("items[2].type", endsWith("milestone.voided.v1"))
                .body("items[0].state.status", equalTo("IN_PROGRESS"))
                .body("items[1].state.status", equalTo("DONE"))
                .body("items[2].state.voided", equalTo(true))
                .body("items[2].recordedAt", instant);
    }

    @Test
    void what_is_voided_is_over_but_stays_readable() {
        String id = RecordClient.has(MILESTONES, step.with("title", "없던 일"));
        RecordClient.voids(MILESTONES, id, 1, "잘못 입력").then().statusCode(200);

        RecordClient.voids(MILESTONES, id, 2, "다시").then().statusCode(409).body("code", equalTo("STEP_NOT_ALLOWED"));
        RecordClient.corrects(MILESTONES, id, 2, "다시", step).then().statusCode(409);
        RecordClient.reads(MILESTONES, id).then().statusCode(200).body("voided", equalTo(true));
        RecordClient.reader()
                .get(RecordClient.path(MILESTONES) + "?fiscalYear=2050&limit=500")
                .then()
                .body("items.id", not(hasItem(id)));
        RecordClient.reader()
                .get(RecordClient.path(MILESTONES) + "?fiscalYear=2050&limit=500&voided=true")
                .then()
                .body("items.id", hasItem(id));
        RecordClient.reader()
                .get(RecordClient.path(MILESTONES) + "?fiscalYear=2050&limit=500&voided=any")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void a_record_that_never_was_is_not_found() {
        String nobody = "01900000-0000-7000-8000-000000000000";

        RecordClient.reads(MILESTONES, nobody).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        RecordClient.history(MILESTONES, nobody).then().statusCode(404);
        RecordClient.corrects(MILESTONES, nobody, 1, "오타", step).then().statusCode(404);
        RecordClient.voids(MILESTONES, nobody, 1, "오타").then().statusCode(404);
        RecordClient.reads(MILESTONES, "not-an-id").then().statusCode(404);
    }

    @Test
    void a_record_of_one_collection_is_not_found_in_another() {
        String id = RecordClient.has(MILESTONES, step);

        RecordClient.reads("teams", id).then().statusCode(404);
        RecordClient.history("teams", id).then().statusCode(404);
    }
}

package gujeong.press.board;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PrintFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class BoardIT {

    private final FactsJson board = PrintFixture.board(PrintFixture.newCode("BOARD"))
            .with("screens", List.of(PrintFixture.screen("S1", "NOTICE"), PrintFixture.screen("S2", "POSTER")));
    private final String code = (String) board.get("code");

    @Test
    void what_was_stated_is_answered_to_the_minute_and_the_centimetre() {
        String id = RecordClient.has(
                "boards",
                board.with("widthMetres", 3.36).with("heightMetres", 1.63).with("opensAt", "06:30"));

        var answer = RecordClient.reads("boards", id).then().statusCode(200);
        answer.body("opensAt", equalTo("06:30"))
                .body("closesAt", equalTo("20:00"))
                .body("screens.code", equalTo(List.of("S1", "S2")))
                .body("screens.use", equalTo(List.of("NOTICE", "POSTER")))
                .body("rotating", equalTo(false))
                .body("removedOn", nullValue());
        assertThat(answer.extract().asString()).contains("\"widthMetres\":3.36", "\"heightMetres\":1.63");
        assertThat(DatabaseProbe.count("SELECT count(*) FROM board WHERE code = '" + code + "' AND opens_at = '06:30'"))
                .as("the hour is kept as it is here, whatever zone the machine is in")
                .isEqualTo(1);
    }

    @Test
    void stated_again_it_is_the_same_board() {
        String id = RecordClient.has("boards", board);

        RecordClient.corrects("boards", id, 1, "확인", board)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "6:00", "06:00:00", "06:00Z", "2020-05-01T06:00", "noon", ""})
    void a_time_that_is_none_is_refused(String time) {
        RecordClient.records("boards", board.with("opensAt", time))
                .then()
                .statusCode(400)
                .body("field", equalTo("opensAt"))
                .body("detail", containsString("HH:MM"));
    }

    @Test
    void a_board_has_screens_with_codes_of_their_own() {
        for (Object screens : List.of(
                List.of(),
                List.of(PrintFixture.screen("S1", "NOTICE"), PrintFixture.screen("S1", "VIDEO")),
                List.of(PrintFixture.screen("한글", "NOTICE")))) {
            RecordClient.records("boards", board.with("screens", screens))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("screens"));
        }
        RecordClient.records("boards", board.without("screens"))
                .then()
                .statusCode(400)
                .body("field", equalTo("screens"));
        RecordClient.records("boards", board.with("screens", List.of(PrintFixture.screen("S1", "RADIO"))))
                .then()
                .statusCode(400)
                .body("field", containsString("screens[0].use"));
        RecordClient.records("boards", board.with("widthMetres", 0))
                .then()
                .statusCode(400)
                .body("field", equalTo("widthMetres"));
    }

    @Test
    void boards_are_found_by_their_hours() {
        String place = PrintFixture.newCode("PLACE");
        RecordClient.has("boards", board.with("place", place));
        RecordClient.has(
                "boards",
                board.with("code", PrintFixture.newCode("BOARD"))
                        .with("place", place)
                        .with("opensAt", "07:00"));

        RecordClient.reader()
                .queryParam("place", place)
                .queryParam("opensAt", "06:00")
                .get(RecordClient.path("boards"))
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(code)));
        RecordClient.reader()
                .queryParam("opensAt", "6 o'clock")
                .get(RecordClient.path("boards"))
                .then()
                .statusCode(400)
                .body("field", equalTo("opensAt"));
    }

    @Test
    void what_is_exported_can_be_imported() {
        String id = RecordClient.has("boards", board);
        String csv = RecordClient.exports("boards", "code", code).asString();
        assertThat(csv).contains("06:00,20:00,false,2019-05-01");
        String copy = PrintFixture.newCode("BOARD");

        RecordClient.imports("boards", csv.replace(code, copy))
                .then()
                .statusCode(201)
                .body("recorded", equalTo(1));

        String copyId = RecordClient.reader()
                .queryParam("code", copy)
                .get(RecordClient.path("boards"))
                .path("items[0].id");
        assertThat(RecordClient.reads("boards", copyId)
                        .asString()
                        .replace(copyId, id)
                        .replace(copy, code))
                .isEqualTo(RecordClient.reads("boards", id).asString());
    }

    @Test
    void a_correction_must_leave_room_for_what_is_posted() {
        String id = RecordClient.has("boards", board);
        RecordClient.has("postings", PrintFixture.posting(code, "고시·공고 안내", "09:00", "18:00"));

        refuses(id, board.with("opensAt", "09:01"), "09:01 ~ 20:00");
        refuses(id, board.with("closesAt", "17:59"), "06:00 ~ 17:59");
        refuses(id, board.with("screens", List.of(PrintFixture.screen("S2", "POSTER"))), "has no screen S1");
        refuses(id, board.with("installedOn", "2020-05-02"), "stands from 2020-05-02");
        refuses(id, board.with("removedOn", "2020-05-30"), "removed on 2020-05-30");

        RecordClient.corrects(
                        "boards",
                        id,
                        1,
                        "운영시간 단축",
                        board.with("opensAt", "09:00").with("removedOn", "2020-05-31"))
                .then()
                .statusCode(200);
    }

    @Test
    void hours_nobody_stated_follow_the_board() {
        String id = RecordClient.has("boards", board);
        RecordClient.has("postings", PrintFixture.posting(code, "종일 안내"));

        RecordClient.corrects("boards", id, 1, "운영시간 연장", board.with("closesAt", "22:00"))
                .then()
                .statusCode(200);

        RecordClient.records("postings", PrintFixture.posting(code, "야간 안내", "20:00", "22:00"))
                .then()
                .statusCode(409)
                .body("detail", containsString("06:00 ~ 22:00"));
    }

    @Test
    void a_kind_by_which_postings_were_counted_stays() {
        String id = RecordClient.has("boards", board.with("kind", "LED"));
        RecordClient.corrects("boards", id, 1, "종류 착오", board).then().statusCode(200);
        RecordClient.has("postings", PrintFixture.posting(code, "안내"));

        RecordClient.corrects("boards", id, 2, "종류 착오", board.with("kind", "LED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"))
                .body("field", equalTo("kind"));
    }

    @Test
    void an_led_board_states_both_its_sizes() {
        FactsJson led = board.with("kind", "LED");

        for (String size : List.of("widthMetres", "heightMetres")) {
            RecordClient.records("boards", led.without(size))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(size))
                    .body("detail", containsString("LED"));
        }
        RecordClient.records("boards", board.without("widthMetres").without("heightMetres"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_board_ceases_to_rotate_only_when_one_thing_is_posted_at_a_time() {
        String id = RecordClient.has("boards", board.with("rotating", true));
        RecordClient.has("postings", PrintFixture.posting(code, "먼저"));
        String second = RecordClient.has("postings", PrintFixture.posting(code, "나중"));

        refuses(id, board, "at one time with 먼저");
        RecordClient.voids("postings", second, 1, "취소").then().statusCode(200);
        RecordClient.corrects("boards", id, 1, "운영 방식 변경", board).then().statusCode(200);
    }

    @Test
    void now_says_what_runs_on_each_screen_and_what_is_next() {
        String id = RecordClient.has("boards", board);
        String morning = RecordClient.has("postings", PrintFixture.posting(code, "아침", "06:00", "12:00"));
        String afternoon =
                RecordClient.has("postings", PrintFixture.posting(code, "오후").with("startsAt", "12:00"));
        String voided =
                RecordClient.has("postings", PrintFixture.posting(code, "취소된 것").with("screen", "S2"));
        RecordClient.voids("postings", voided, 1, "취소");

        now(id, "2020-05-04T01:00:00Z")
                .body("code", equalTo(code))
                .body("open", equalTo(true))
                .body("screens.screen", equalTo(List.of("S1", "S2")))
                .body("screens[0].running.id", equalTo(List.of(morning)))
                .body("screens[0].running[0].from", equalTo("2020-05-03T21:00:00Z"))
                .body("screens[0].running[0].until", equalTo("2020-05-04T03:00:00Z"))
                .body("screens[0].next.id", equalTo(afternoon))
                .body("screens[0].next.from", equalTo("2020-05-04T03:00:00Z"))
                .body("screens[1].use", equalTo("POSTER"))
                .body("screens[1].running", equalTo(List.of()))
                .body("screens[1].next", nullValue());
        now(id, "2020-05-04T11:00:00Z")
                .body("open", equalTo(false))
                .body("screens[0].running", equalTo(List.of()))
                .body("screens[0].next.id", equalTo(morning))
                .body("screens[0].next.from", equalTo("2020-05-04T21:00:00Z"));
        now(id, "2020-05-31T11:00:00Z").body("screens[0].next", nullValue());
    }

    @Test
    void now_is_now_unless_a_moment_is_given() {
        String id = RecordClient.has("boards", board.with("opensAt", "00:00").with("closesAt", "00:00"));
        RecordClient.has("postings", PrintFixture.posting(code, "늘").with("endsOn", "2099-12-31"));

        RecordClient.reader()
                .get(RecordClient.path("boards", id) + "/now")
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("screens[0].running.title", equalTo(List.of("늘")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-04", "yesterday", "+1000000000-12-31T23:59:59Z", "1899-01-01T00:00:00Z"})
    void a_moment_that_is_none_is_refused(String at) {
        String id = RecordClient.has("boards", board);

        now(id, at, 400).body("field", equalTo("at"));
    }

    private static ValidatableResponse now(String id, String at) {
        return now(id, at, 200);
    }

    private static ValidatableResponse now(String id, String at, int status) {
        return RecordClient.reader()
                .queryParam("at", at)
                .get(RecordClient.path("boards", id) + "/now")
                .then()
                .statusCode(status);
    }

    private static void refuses(String id, FactsJson corrected, String because) {
        RecordClient.corrects("boards", id, 1, "정정", corrected)
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("detail", containsString(because));
    }
}

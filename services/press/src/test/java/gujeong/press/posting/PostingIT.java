package gujeong.press.posting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
class PostingIT {

    private static final String HEADER = "board,screen,title,requestedBy,startsOn,endsOn,startsAt,endsAt\n";

    @Test
    void a_posting_knows_the_kind_of_its_board_and_only_the_hours_it_was_given() {
        RecordClient.records(
                        "postings",
                        PrintFixture.posting(PrintFixture.anLedBoard(), "독감 예방접종")
                                .with("startsAt", "09:00"))
                .then()
                .statusCode(201)
                .body("boardKind", equalTo("LED"))
                .body("startsAt", equalTo("09:00"))
                .body("endsAt", nullValue());
    }

    @Test
    void a_screen_shows_one_thing_at_a_time() {
        String board = PrintFixture.aBoard();
        RecordClient.has("postings", PrintFixture.posting(board, "아침", "06:00", "12:00"));

        RecordClient.records("postings", PrintFixture.posting(board, "종일"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("detail", containsString("taken by 아침 (2020-05-01 ~ 2020-05-31, 06:00 ~ 12:00)"));
        RecordClient.records("postings", PrintFixture.posting(board, "오후", "12:00", "20:00"))
                .then()
                .statusCode(201);
        RecordClient.records(
                        "postings",
                        PrintFixture.posting(board, "다음 달")
                                .with("startsOn", "2020-06-01")
                                .with("endsOn", "2020-06-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void on_a_rotating_board_everything_has_its_turn() {
        String board = PrintFixture.anLedBoard();

        for (int i = 0; i < 3; i++) {
            RecordClient.records("postings", PrintFixture.posting(board, "안내 " + i))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void nights_are_one_stretch_of_time() {
        String board = PrintFixture.newCode("BOARD");
        RecordClient.has(
                "boards", PrintFixture.board(board).with("opensAt", "18:00").with("closesAt", "02:00"));
        RecordClient.has("postings", PrintFixture.posting(board, "야간", "22:00", "02:00"));

        RecordClient.records(
                        "postings",
                        PrintFixture.posting(board, "마지막 밤", "01:00", "02:00").with("startsOn", "2020-05-31"))
                .then()
                .statusCode(409);
        RecordClient.records(
                        "postings",
                        PrintFixture.posting(board, "그다음 날 새벽", "01:00", "02:00")
                                .with("startsOn", "2020-06-01")
                                .with("endsOn", "2020-06-01"))
                .then()
                .statusCode(409);
        RecordClient.records(
                        "postings",
                        PrintFixture.posting(board, "그 이튿날 새벽", "01:00", "02:00")
                                .with("startsOn", "2020-06-02")
                                .with("endsOn", "2020-06-02"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_correction_gives_up_its_old_time_and_needs_the_new() {
        String board = PrintFixture.aBoard();
        FactsJson morning = PrintFixture.posting(board, "아침", "06:00", "12:00");
        String id = RecordClient.has("postings", morning);
        RecordClient.has("postings", PrintFixture.posting(board, "오후", "12:00", "20:00"));

        RecordClient.corrects("postings", id, 1, "제목 정정", morning.with("title", "이른 아침"))
                .then()
                .statusCode(200);
        RecordClient.corrects("postings", id, 2, "시간 변경", morning.with("endsAt", "12:01"))
                .then()
                .statusCode(409)
                .body("detail", containsString("taken by 오후"));
        RecordClient.corrects("postings", id, 2, "시간 변경", morning.with("startsAt", "07:00"))
                .then()
                .statusCode(200);
        RecordClient.records("postings", PrintFixture.posting(board, "새벽", "06:00", "07:00"))
                .then()
                .statusCode(201);
    }

    @Test
    void postings_of_one_screen_are_moved_together_in_whatever_order_a_file_names_them() {
        String board = PrintFixture.aBoard();
        String first = RecordClient.has("postings", of(board, "2020-06-01", "2020-06-07"));
        String second = RecordClient.has("postings", of(board, "2020-06-08", "2020-06-14"));
        String untouched = RecordClient.has("postings", of(board, "2020-07-01", "2020-07-07"));
        String csv =
                "id,startsOn,endsOn\n%s,2020-06-08,2020-06-14\n%s,2020-06-15,2020-06-21\n%s,2020-07-01,2020-07-07\n";

        RecordClient.correctsAll("postings", "일정 변경", csv.formatted(first, second, untouched))
                .then()
                .statusCode(200)
                .body("corrected", equalTo(2));

        RecordClient.correctsAll(
                        "postings",
                        "일정 변경",
                        csv.formatted(second, first, untouched).replace("06-21", "07-01"))
                .then()
                .statusCode(400)
                .body("errors.line", equalTo(List.of(3)));
    }

    private static FactsJson of(String board, String startsOn, String endsOn) {
        return PrintFixture.posting(board, "행사 안내").with("startsOn", startsOn).with("endsOn", endsOn);
    }

    @Test
    void moved_to_another_board_it_is_counted_as_that_boards() {
        FactsJson posting = PrintFixture.posting(PrintFixture.aBoard(), "안내");
        String id = RecordClient.has("postings", posting);

        RecordClient.corrects("postings", id, 1, "매체 변경", posting.with("board", PrintFixture.anLedBoard()))
                .then()
                .statusCode(200)
                .body("boardKind", equalTo("LED"));
    }

    @Test
    void what_is_voided_gives_its_time_back() {
        String board = PrintFixture.aBoard();
        String id = RecordClient.has("postings", PrintFixture.posting(board, "취소될 것"));

        RecordClient.voids("postings", id, 1, "행사 취소").then().statusCode(200);

        RecordClient.records("postings", PrintFixture.posting(board, "대신할 것"))
                .then()
                .statusCode(201);
    }

    @Test
    void the_board_and_its_screen_must_be_there() {
        RecordClient.records("postings", PrintFixture.posting("NO_SUCH_BOARD", "안내"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("board"));
        RecordClient.records(
                        "postings",
                        PrintFixture.posting(PrintFixture.aBoard(), "안내").with("screen", "S2"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("screen"));
    }

    @Test
    void of_a_file_every_row_that_finds_its_screen_taken_is_named() {
        String board = PrintFixture.aBoard();
        RecordClient.has("postings", PrintFixture.posting(board, "이미 게시", "06:00", "07:00"));

        RecordClient.imports(
                        "postings",
                        HEADER
                                + row(board, "하나", "2020-05-01", "2020-05-10", "07:00", "12:00")
                                + row(board, "둘", "2020-05-10", "2020-05-12", "11:00", "13:00")
                                + row(board, "셋", "2020-05-11", "2020-05-12", "07:00", "12:00")
                                + row(board, "넷", "2020-05-31", "2020-05-31", "", "07:00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_IMPORT"))
                .body("errors.line", equalTo(List.of(3, 5)))
                .body("errors.field", equalTo(List.of("startsOn", "startsOn")))
                .body("errors[0].reason", containsString("taken by 하나"))
                .body("errors[1].reason", containsString("taken by 이미 게시"));
        assertThat(postings(board)).isEqualTo(1);
    }

    @Test
    void a_file_of_a_year_goes_up_at_once() {
        String board = PrintFixture.aBoard();
        String rows = IntStream.rangeClosed(1, 28)
                .mapToObj(day -> String.format("2020-02-%02d", day))
                .flatMap(day -> IntStream.range(6, 20)
                        .mapToObj(hour -> row(
                                board,
                                "안내",
                                day,
                                day,
                                String.format("%02d:00", hour),
                                String.format("%02d:00", hour + 1))))
                .collect(Collectors.joining());

        RecordClient.imports("postings", HEADER + rows).then().statusCode(201).body("recorded", equalTo(28 * 14));

        assertThat(postings(board)).isEqualTo(28 * 14);
        RecordClient.imports("postings", HEADER).then().statusCode(201).body("recorded", equalTo(0));
    }

    private static String row(String board, String title, String first, String last, String from, String to) {
        return String.join(",", board, "S1", title, "재난안전과", first, last, from, to) + "\n";
    }

    private static long postings(String board) {
        return DatabaseProbe.count("SELECT count(*) FROM posting WHERE NOT voided AND board = '" + board + "'");
    }
}

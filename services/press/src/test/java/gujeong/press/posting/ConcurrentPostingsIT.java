package gujeong.press.posting;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.ConcurrentRequests;
import gujeong.press.PrintFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Thirty people who want a screen at the same moment. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class ConcurrentPostingsIT {

    private static final int PEOPLE = 30;

    @Test
    void one_of_thirty_gets_the_screen() throws Exception {
        String board = PrintFixture.aBoard();

        List<Response> answers = ConcurrentRequests.atOnce(
                PEOPLE,
                // each another stretch of the day, all of them over noon
                i -> RecordClient.records(
                        "postings",
                        PrintFixture.posting(
                                board, "안내 " + i, String.format("11:%02d", i), String.format("12:%02d", i + 1))));

        assertThat(ConcurrentRequests.answered(answers, 201)).isEqualTo(1);
        assertThat(ConcurrentRequests.answered(answers, 409)).isEqualTo(PEOPLE - 1);
        assertThat(postings(board)).isEqualTo(1);
    }

    @Test
    void thirty_with_an_hour_each_all_get_theirs() throws Exception {
        String board = PrintFixture.aBoard();

        List<Response> answers = ConcurrentRequests.atOnce(
                PEOPLE,
                i -> RecordClient.records(
                        "postings",
                        PrintFixture.posting(board, "안내 " + i)
                                .with("startsOn", String.format("2020-04-%02d", i + 1))
                                .with("endsOn", String.format("2020-04-%02d", i + 1))));

        assertThat(ConcurrentRequests.answered(answers, 201)).isEqualTo(PEOPLE);
    }

    @Test
    void one_of_thirty_moves_to_the_time_all_want() throws Exception {
        String board = PrintFixture.newCode("BOARD");
        RecordClient.has(
                "boards", PrintFixture.board(board).with("opensAt", "00:00").with("closesAt", "00:00"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            ids.add(RecordClient.has("postings", onDay(board, i)));
        }

        List<Response> answers = ConcurrentRequests.atOnce(
                PEOPLE,
                i -> RecordClient.corrects(
                        "postings",
                        ids.get(i),
                        1,
                        "일정 변경",
                        onDay(board, i).with("startsOn", "2020-05-15").with("endsOn", "2020-05-15")));

        assertThat(ConcurrentRequests.answered(answers, 200)).isEqualTo(1);
        assertThat(ConcurrentRequests.answered(answers, 409)).isEqualTo(PEOPLE - 1);
    }

    /** Whatever the order of requests, nothing runs while the board is closed. */
    @Test
    void a_board_is_not_closed_over_what_is_being_posted() throws Exception {
        for (int round = 0; round < 5; round++) {
            String board = PrintFixture.newCode("BOARD");
            FactsJson facts = PrintFixture.board(board);
            String id = RecordClient.has("boards", facts);

            List<Response> answers = ConcurrentRequests.atOnce(
                    6,
                    i -> i % 2 == 0
                            ? RecordClient.records("postings", PrintFixture.posting(board, "저녁", "19:00", "20:00"))
                            : RecordClient.corrects("boards", id, 1, "운영시간 단축", facts.with("closesAt", "18:00")));

            boolean shortened =
                    RecordClient.reads("boards", id).path("closesAt").equals("18:00");
            assertThat(postings(board)).isEqualTo(shortened ? 0 : 1);
            assertThat(ConcurrentRequests.answered(answers, 200) + ConcurrentRequests.answered(answers, 201))
                    .isEqualTo(1);
        }
    }

    private static FactsJson onDay(String board, int i) {
        String day = String.format("2020-04-%02d", i + 1);
        return PrintFixture.posting(board, "안내 " + i).with("startsOn", day).with("endsOn", day);
    }

    private static long postings(String board) {
        return DatabaseProbe.count("SELECT count(*) FROM posting WHERE NOT voided AND board = '" + board + "'");
    }
}

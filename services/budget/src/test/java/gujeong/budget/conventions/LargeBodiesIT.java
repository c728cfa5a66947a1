package gujeong.budget.conventions;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.facts.Recorded;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static gujeong.budget.conventions.ImportErrors.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

/** How large what people send may be, and that nothing of it is read before it is known to be wanted. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class LargeBodiesIT {

    private static final String LINE = "가".repeat(900);
    private static final int MEBIBYTE = 1024 * 1024;

    @TestHTTPResource
    URI service;

    @BeforeEach
    void a_programme() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2071, "LARGE"));
    }

    private static FactsJson brief(int ordinal, int lines) {
        return OrganizationFixture.briefOfProgramme(2071, "LARGE")
                .with("ordinal", ordinal)
                .with("overview", Collections.nCopies(lines, LINE));
    }

    @Test
    void a_brief_may_be_as_large_as_a_record_may() {
        RecordClient.records("briefs", brief(1, 95)).then().statusCode(201).body("overview", hasSize(95));

        long before = DatabaseProbe.journalRows();
        RecordClient.records("briefs", brief(2, 98))
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"))
                .body("detail", containsString(Recorded.MOST_STATE_BYTES + " bytes"));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void a_row_larger_than_a_record_may_be_is_named() {
        String header = "fiscalYear,chapter,ordinal,title,programme,purpose,overview,achievements,plan,preparedOn\n";
        String lines = "\"[" + "\"\"" + String.join("\"\",\"\"", Collections.nCopies(98, LINE)) + "\"\"" + "]\"";

        refuses(
                "briefs",
                header + "2071,II,3,제목,LARGE,목적," + lines + ",[],[],2071-05-31\n",
                2,
                "overview",
                "longer than");
    }

    @Test
    void a_cell_that_does_not_end_is_named_with_its_line_and_column() {
        String header = "fiscalYear,title,startsOn,endsOn,status,statedOn,project\n";
        String good = "2071,좋은 줄,2071-01-01,,DONE,2071-05-31,\n";

        refuses("milestones", header + good + "2071,\"" + "x".repeat(17_000_000) + "\",", 3, "title", "more than");
    }

    @Test
    void a_list_of_very_many_items_is_refused_as_it_is_read() {
        RecordClient.records("briefs", brief(4, 0).with("plan", Collections.nCopies(60_000, "")))
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
        RecordClient.records("briefs", brief(4, 0).with("plan", Collections.nCopies(4_000, "")))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors.size()", lessThanOrEqualTo(1000));
        RecordClient.editor()
                .body("{\"plan\":" + "[".repeat(30_000))
                .post(RecordClient.path("briefs"))
                .then()
                .statusCode(400);
    }

    @Test
    void who_may_not_record_is_answered_before_a_byte_is_read() throws IOException {
        assertThat(answerToHeaders("Authorization: Bearer " + Tokens.as("reader"), "/imports", "text/csv"))
                .contains(" 403 ");
        assertThat(answerToHeaders("X-Nothing: 1", "/imports", "text/csv")).contains(" 401 ");
        assertThat(answerToHeaders("Authorization: Bearer " + Tokens.as("reader"), "", "application/json"))
                .contains(" 403 ");
    }

    @Test
    void a_file_larger_than_the_limit_is_refused_before_it_is_read() throws IOException {
        String editor = "Authorization: Bearer " + Tokens.as("budget-editor") + "\r\nContent-Length: 67108865";

        assertThat(answer(editor, "/imports", "text/csv")).contains(" 413 ").contains("67108864 bytes");
    }

    /** The answer to a request of which only the headers are sent. */
    private String answerToHeaders(String header, String path, String type) throws IOException {
        return answer(header + "\r\nContent-Length: 60000", path, type);
    }

    private String answer(String headers, String path, String type) throws IOException {
        try (Socket socket = open(headers, path, type)) {
            socket.setSoTimeout(10_000);
            byte[] answer = new byte[4096];
            int n = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(n, 0), StandardCharsets.UTF_8);
        }
    }

    private Socket open(String headers, String path, String type) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        String head = "POST " + RecordClient.path("briefs") + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + type + "\r\n" + headers + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void what_is_sent_after_a_refusal_is_not_kept() throws IOException {
        String editor = "Authorization: Bearer " + Tokens.as("budget-editor") + "\r\nContent-Length: " + 60 * MEBIBYTE;
        List<Socket> callers = new ArrayList<>();
        try {
            do {
                assertThat(callers).as("files received at once").hasSizeLessThan(20);
                callers.add(open(editor, "/imports", "text/csv"));
            } while (!isRefused(callers.get(callers.size() - 1)));
            Socket refused = callers.get(callers.size() - 1);
            long before = heapInUse();

            for (int i = 0; i < 50; i++) {
                refused.getOutputStream().write(new byte[MEBIBYTE]);
            }

            assertThat(heapInUse() - before).isLessThan(20 * MEBIBYTE);
        } finally {
            for (Socket each : callers) {
                each.close();
            }
        }
    }

    /** Whether there is an answer already, which says so; who is received is answered when all has come. */
    private static boolean isRefused(Socket caller) throws IOException {
        caller.setSoTimeout(300);
        try {
            byte[] begin = caller.getInputStream().readNBytes(12);
            assertThat(new String(begin, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 503");
            return true;
        } catch (SocketTimeoutException received) {
            return false;
        }
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Were the room of any of them not given back, it would be gone after 32. */
    @Test
    void who_hangs_up_in_the_middle_of_a_body_leaves_its_room_to_others() throws IOException {
        String editor = "Authorization: Bearer " + Tokens.as("budget-editor") + "\r\nTransfer-Encoding: chunked";
        for (int i = 0; i < 50; i++) {
            try (Socket socket = open(editor, "", "application/json")) {
                socket.getOutputStream().write("5\r\n{\"tit\r\n".getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
        }

        RecordClient.records("briefs", brief(5, 95)).then().statusCode(201);
    }

    @Test
    void a_page_ends_where_it_becomes_too_large() {
        for (int ordinal = 11; ordinal <= 20; ordinal++) {
            RecordClient.records("briefs", brief(ordinal, 60).with("chapter", "IV"))
                    .then()
                    .statusCode(201);
        }
        String path = RecordClient.path("briefs") + "?fiscalYear=2071&chapter=IV&limit=500";

        var first = RecordClient.reader().get(path);
        first.then().statusCode(200).header("Link", containsString("rel=\"next\""));
        List<Integer> ordinals = first.jsonPath().getList("items.ordinal");
        assertThat(ordinals).hasSizeBetween(5, 8);
        List<Integer> others = RecordClient.reader()
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(path)
                .jsonPath()
                .getList("items.ordinal");
        assertThat(ordinals).doesNotContainAnyElementsOf(others);
        assertThat(ordinals.size() + others.size()).isEqualTo(10);

        assertThat(RecordClient.exports("briefs", "fiscalYear", 2071, "chapter", "IV")
                        .asString()
                        .lines())
                .hasSize(11);
    }

    @Test
    void a_history_is_read_page_by_page_and_a_page_ends_where_it_becomes_too_large() {
        String id = RecordClient.has("briefs", brief(6, 60));
        for (int revision = 1; revision <= 11; revision++) {
            RecordClient.corrects("briefs", id, revision, "오타", brief(6, 60).with("title", "고침 " + revision))
                    .then()
                    .statusCode(200);
        }

        var first = RecordClient.history("briefs", id);
        first.then().statusCode(200).header("Link", containsString("rel=\"next\""));
        List<Integer> revisions = first.jsonPath().getList("items.revision");
        assertThat(revisions).hasSizeBetween(5, 8).startsWith(1, 2, 3);
        var second = RecordClient.reader()
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(RecordClient.path("briefs", id) + "/history");
        assertThat(second.jsonPath().<Integer>getList("items.revision"))
                .startsWith(revisions.size() + 1)
                .endsWith(12);
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(second.jsonPath().getString("items[-1].state.title")).isEqualTo("고침 11");
    }

    @Test
    void a_history_has_the_pages_that_are_asked_for() {
        String id = RecordClient.has("briefs", brief(7, 0));
        for (int revision = 1; revision <= 4; revision++) {
            RecordClient.corrects("briefs", id, revision, "오타", brief(7, revision));
        }
        String history = RecordClient.path("briefs", id) + "/history";

        String cursor = RecordClient.reader()
                .get(history + "?limit=2")
                .then()
                .body("items.revision", equalTo(List.of(1, 2)))
                .extract()
                .path("next");
        RecordClient.reader()
                .get(history + "?limit=3&cursor=" + cursor)
                .then()
                .body("items.revision", equalTo(List.of(3, 4, 5)))
                .body("next", equalTo(null));
        for (String query : List.of("limit=0", "limit=101", "limit=x", "cursor=x")) {
            RecordClient.reader()
                    .get(history + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(query.substring(0, query.indexOf('='))));
        }
        String another = RecordClient.has("briefs", brief(8, 0));
        RecordClient.reader()
                .get(RecordClient.path("briefs", another) + "/history?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }
}

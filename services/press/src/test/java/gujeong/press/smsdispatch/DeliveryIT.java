package gujeong.press.smsdispatch;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The carrier's report may be large: it is read for a dispatch that was sent, and for no other. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class DeliveryIT {

    private static final String COLLECTION = "sms-dispatches";

    @TestHTTPResource
    URI service;

    @Test
    void a_report_on_no_dispatch_is_refused_before_it_is_read() throws IOException {
        assertThat(answerToHeaders(UUID.randomUUID().toString(), "If-Match: \"1\"\r\n"))
                .contains(" 404 ");
    }

    @Test
    void a_report_on_a_dispatch_that_was_not_sent_is_refused_before_it_is_read() throws IOException {
        String id = RecordClient.has(
                COLLECTION, FactsJson.of("subject", "안내", "text", "본문", "topic", "NOTICE", "plannedOn", "2020-05-20"));

        assertThat(answerToHeaders(id, "If-Match: \"1\"\r\n")).contains(" 409 ").contains("STEP_NOT_ALLOWED");
        assertThat(answerToHeaders(id, "")).contains(" 428 ");
    }

    @Test
    void a_report_that_may_be_a_repetition_is_refused_after_it_is_read() {
        String id =
                RecordClient.has(COLLECTION, FactsJson.of("subject", "안내", "text", "본문", "plannedOn", "2020-05-20"));

        DispatchFixture.report(id, 1, "message,result\n1,DELIVERED\n", "key-" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_ALLOWED"));
    }

    private String answerToHeaders(String id, String header) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String head =
                    "POST " + RecordClient.path(COLLECTION, id) + "/delivery-results HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: text/csv\r\nContent-Length: 60000000\r\nAuthorization: Bearer "
                            + Tokens.as("press-editor") + "\r\n" + header + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            byte[] answer = new byte[4096];
            int n = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(n, 0), StandardCharsets.UTF_8);
        }
    }
}

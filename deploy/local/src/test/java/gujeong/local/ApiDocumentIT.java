package gujeong.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The API document of processes that run as in production, where routes are registered in another order than in tests. */
class ApiDocumentIT {

    private static final RunningStack STACK = RunningStack.withTheExample();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void every_process_sends_its_document_from_one_buffer_and_only_to_those_who_do_not_have_it() throws Exception {
        for (Service service : Service.ALL) {
            String path = service.isGateway() ? "/api/v1/openapi" : "/api/v1/" + service.name() + "/openapi";
            URI document = URI.create(STACK.installation().url(service) + path);

            Optional<String> tag = get(document, "none").headers().firstValue("ETag");

            assertThat(tag).as("the tag of " + document).isPresent();
            assertThat(get(document, tag.get()).statusCode()).isEqualTo(304);
        }
    }

    private static HttpResponse<String> get(URI document, String known) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(document).header("If-None-Match", known).build(), BodyHandlers.ofString());
    }
}

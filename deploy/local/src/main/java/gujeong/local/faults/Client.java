package gujeong.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A caller of the API who does not wait for long, and remembers what was answered. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String base;
    private final String token;

    Client(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Sends a write, for the first time or again, and notes its result in it. */
    void send(Write write) {
        String body = write.body();
        var request = request(write.path)
                .header("Idempotency-Key", write.key)
                .method(write.method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        write.headers.forEach(request::header);
        try {
            note(write, http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            write.doubt = noAnswer.toString();
        } catch (InterruptedException e) {
            write.doubt = e.toString();
            Thread.currentThread().interrupt();
        }
    }

    private static void note(Write write, HttpResponse<String> response) {
        switch (response.statusCode() / 100) {
            case 2 -> {
                JsonNode record = json(response.body());
                write.recordId = UUID.fromString(record.path("id").asText());
                write.revision = record.path("revision").asInt();
                write.answer = response.body();
                write.outcome = Write.Outcome.ACKNOWLEDGED;
            }
            case 4 -> {
                write.answer = response.statusCode() + " " + response.body();
                write.outcome = Write.Outcome.REFUSED;
            }
            default -> write.doubt = response.statusCode() + " " + response.body();
        }
    }

    /** The answer to a question, or to an operator's request; empty when there is none or it is not 2xx. */
    JsonNode ask(String method, String path) {
        return answer(method, path, BodyHandlers.ofString())
                .filter(response -> response.statusCode() / 100 == 2)
                .map(response -> json(response.body()))
                .orElse(JSON.missingNode());
    }

    /** Whatever is answered, as it is; empty when nothing is. */
    <T> Optional<HttpResponse<T>> answer(String method, String path, BodyHandler<T> body) {
        try {
            return Optional.of(http.send(
                    request(path)
                            .timeout(Duration.ofSeconds(20))
                            .setHeader("Accept", "*/*")
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    body));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A request with the token, which waits as long as it says. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new CaseFailed("an answer is not JSON: " + text);
        }
    }
}

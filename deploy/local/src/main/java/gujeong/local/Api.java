package gujeong.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The public API at the gateway, as any caller sees it. An answer that is not 2xx is a {@link Failure}. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String token;

    Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The API of this installation, called with these roles. */
    static Api of(Installation installation, String subject, List<String> roles) {
        String token = Keys.in(installation.home()).token(subject, roles, Duration.ofMinutes(30));
        return new Api(installation.url(Service.GATEWAY), token);
    }

    JsonNode get(String path, Map<String, String> query) {
        return json(getAs("application/json", path, query));
    }

    /** The answer as text. */
    String getAs(String mediaType, String path, Map<String, String> query) {
        return send(request(path, query).header("Accept", mediaType).GET());
    }

    JsonNode post(String path, String mediaType, byte[] body, Map<String, String> headers) {
        var request = request(path, Map.of())
                .header("Accept", "application/json")
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return json(send(request));
    }

    /** Sends JSON by any method; an empty body is none. */
    JsonNode send(String method, String path, String body, Map<String, String> headers) {
        var request = request(path, Map.of())
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return json(send(request));
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 != 2) {
                throw new Failure(request.method() + " " + request.uri() + " was answered " + response.statusCode()
                        + problem(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new Failure("no answer from " + base + ": is the stack up? See ./deploy/gujeong status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for " + request.uri(), e);
        }
    }

    /** What the problem says, and the first of its bad values. */
    private static String problem(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            var text = new StringBuilder();
            for (String member : List.of("code", "field", "detail", "action")) {
                if (problem.hasNonNull(member)) {
                    text.append("\n  ")
                            .append(member)
                            .append(": ")
                            .append(problem.get(member).asText());
                }
            }
            JsonNode errors = problem.path("errors");
            for (int i = 0; i < Math.min(10, errors.size()); i++) {
                text.append("\n  - ").append(errors.get(i));
            }
            return text.toString();
        } catch (JsonProcessingException e) {
            return "\n  " + body.substring(0, Math.min(500, body.length()));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Failure("the gateway answered something that is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}

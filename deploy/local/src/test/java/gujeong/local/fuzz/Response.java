package gujeong.local.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param status 0 when nothing did
 * @param headers by name in small letters; the last one of a name
 * @param silence why there is no answer; null when there is one
 * @param repeated whether the request was sent again on a new connection
 */
record Response(int status, Map<String, String> headers, byte[] body, Duration time, String silence, boolean repeated) {

    static Response silent(String why, Duration time) {
        return new Response(0, Map.of(), new byte[0], time, why, false);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Without its parameters; empty when there is none. */
    String mediaType() {
        return headers.getOrDefault("content-type", "").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }

    /** Missing when the body is no JSON. */
    JsonNode json() {
        try {
            return OpenApiDocument.JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

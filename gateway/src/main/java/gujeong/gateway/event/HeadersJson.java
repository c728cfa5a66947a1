package gujeong.gateway.event;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** An arrival's headers as PostgreSQL's {@code jsonb} takes and gives them. */
public final class HeadersJson {

    private static final JsonMapper JSON = new JsonMapper();

    private HeadersJson() {}

    public static String of(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
    }

    public static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds headers it cannot have written", e);
        }
    }
}

package gujeong.gateway.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Dimensions as PostgreSQL's {@code jsonb} takes and gives them. */
public final class DimensionsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private DimensionsJson() {}

    public static String of(Dimensions dimensions) {
        try {
            return JSON.writeValueAsString(dimensions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dimensions can always be written", e);
        }
    }

    public static Dimensions read(String json) {
        try {
            return JSON.readValue(json, Dimensions.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds dimensions it cannot have written: " + json, e);
        }
    }
}

package gujeong.kernel.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The examples of the document are those of the contracts, {@code contracts/<type>.example.json}. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** The example state of a type by its name, such as CouncilSession; null while the type has none. */
    static Map<String, Object> state(String type) {
        String file = "contracts/" + kebab(type) + ".example.json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? null : JSON.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The example as a request states it: the named facts only. */
    static Map<String, Object> facts(String type, Set<String> names) {
        Map<String, Object> state = state(type);
        if (state == null) {
            return null;
        }
        Map<String, Object> facts = new LinkedHashMap<>(state);
        facts.keySet().retainAll(names);
        return facts;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

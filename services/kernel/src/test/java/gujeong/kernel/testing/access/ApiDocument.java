package gujeong.kernel.testing.access;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An API document, read as a caller reads it. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String DISCLOSURE = "/{id}/disclosure";
    private static final String PERSONAL_DATA = "/personal-data/";

    private final JsonNode json;

    private ApiDocument(JsonNode json) {
        this.json = json;
    }

    /** The document served there. */
    public static ApiDocument at(URI address) throws IOException {
        return new ApiDocument(
                new ObjectMapper().readTree(URI.create(address + "?format=json").toURL()));
    }

    /** @throws IllegalStateException for an operation that declares nothing, or more than the one scheme */
    List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        each(json.path("paths")).forEach(path -> each(path.getValue())
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method ->
                        operations.add(operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()))));
        return operations;
    }

    private ApiOperation operation(String method, String path, JsonNode declared) {
        return new ApiOperation(
                method,
                path,
                roles(method + " " + path, declared.get("security")),
                each(declared.path("requestBody").path("content"))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null),
                numbers(declared.path("parameters")),
                answerTypes(declared.path("responses")),
                isAboutPeople(path));
    }

    private Set<String> roles(String operation, JsonNode security) {
        if (security == null) {
            throw new IllegalStateException(operation + " does not declare who may call it");
        }
        Set<String> roles = new TreeSet<>();
        for (JsonNode requirement : security) {
            JsonNode role = requirement.path("bearer");
            if (requirement.size() != 1 || role.size() != 1) {
                throw new IllegalStateException(operation + " declares " + requirement + ", which names no one role");
            }
            roles.add(role.get(0).asText());
        }
        return roles;
    }

    private boolean isAboutPeople(String path) {
        return path.contains(PERSONAL_DATA)
                || each(json.path("paths"))
                        .map(Map.Entry::getKey)
                        .filter(other -> other.endsWith(DISCLOSURE))
                        .map(other -> other.substring(0, other.length() - DISCLOSURE.length()))
                        .anyMatch(collection -> path.equals(collection) || path.startsWith(collection + "/"));
    }

    private static Set<String> numbers(JsonNode parameters) {
        Set<String> numbers = new TreeSet<>();
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("schema").path("type").toString().contains("integer")) {
                numbers.add(parameter.path("name").asText());
            }
        }
        return numbers;
    }

    private static Set<String> answerTypes(JsonNode responses) {
        Set<String> types = new HashSet<>();
        each(responses)
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> each(response.getValue().path("content")))
                .forEach(content -> types.add(content.getKey()));
        return types;
    }

    private static Stream<Map.Entry<String, JsonNode>> each(JsonNode object) {
        return StreamSupport.stream(object.properties().spliterator(), false);
    }
}

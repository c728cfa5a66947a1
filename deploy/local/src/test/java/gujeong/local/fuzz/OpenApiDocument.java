package gujeong.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.kernel.testing.document.ApiSchemas;

/** An OpenAPI 3.1 document: its operations, and whether a value fits a schema of it. */
final class OpenApiDocument {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final ApiSchemas schemas;

    OpenApiDocument(String json) {
        try {
            root = JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schemas = new ApiSchemas(root);
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .forEach(each -> operations.add(operation(path.getKey(), each.getKey(), each.getValue()))));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode described) {
        var parameters = new ArrayList<Operation.Parameter>();
        described.path("parameters").forEach(each -> {
            JsonNode parameter = resolve(each);
            parameters.add(new Operation.Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    parameter.path("schema")));
        });
        Map<String, Operation.Body> bodies = new LinkedHashMap<>();
        described
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(each -> bodies.put(
                        each.getKey(),
                        new Operation.Body(
                                each.getValue().path("schema"), each.getValue().path("example"))));
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                bodies,
                schemas.answers(path, method));
    }

    JsonNode resolve(JsonNode node) {
        return schemas.resolve(node);
    }

    Set<String> breaches(String pointer, JsonNode value) {
        return schemas.breaches(pointer, value);
    }
}

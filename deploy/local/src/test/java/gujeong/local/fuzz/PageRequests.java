package gujeong.local.fuzz;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the gateway answers for people's browsers. It is not in the document; it must not fail either. */
final class PageRequests {

    static final String FORM = "application/x-www-form-urlencoded";

    static final List<Operation> ALL = List.of(
            page("GET", "/"),
            page("GET", "/sign-in", "to", "refused"),
            form("/sign-in", "token", "to"),
            form("/sign-out"),
            page("GET", "/reports/council.html", "asOf", "knownAt"),
            page("GET", "/api/v1/openapi", "format"),
            page("GET", "/api-docs/"),
            page("GET", "/nowhere"));

    private PageRequests() {}

    private static Operation page(String method, String path, String... parameters) {
        return new Operation(method + path, method, path, parameters(parameters), Map.of(), Map.of());
    }

    private static Operation form(String path, String... fields) {
        var example = JsonNodeFactory.instance.objectNode();
        List.of(fields).forEach(field -> example.put(field, "/"));
        Operation.Body body = new Operation.Body(JsonNodeFactory.instance.objectNode(), example);
        return new Operation("POST" + path, "POST", path, List.of(), Map.of(FORM, body), Map.of());
    }

    private static List<Operation.Parameter> parameters(String... names) {
        JsonNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
        return List.of(names).stream()
                .map(name -> new Operation.Parameter(name, "query", false, text))
                .toList();
    }
}

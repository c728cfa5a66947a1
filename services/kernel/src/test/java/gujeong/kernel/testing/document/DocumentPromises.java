package gujeong.kernel.testing.document;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every API document guarantees to generators of clients; a service has a test that extends it. */
public abstract class DocumentPromises {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> EXAMPLES = Set.of("example", "examples", "default");
    private static final Set<String> SHAPES =
            Set.of("type", "$ref", "anyOf", "oneOf", "allOf", "enum", "properties", "items");

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        String path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
        document = new ObjectMapper()
                .readTree(URI.create("http://127.0.0.1:" + RestAssured.port + path + "?format=json")
                        .toURL());
    }

    @Test
    void every_example_fits_its_schema() {
        var schemas = new ApiSchemas(document);
        List<String> unfit = new ArrayList<>();
        var looked = new ArrayList<String>();
        eachNode("", document, (pointer, node) -> {
            String schema = schemaOfExamples(pointer, node);
            if (schema == null) {
                return;
            }
            for (JsonNode example : examples(node)) {
                looked.add(pointer);
                schemas.breaches(schema, example).forEach(breach -> unfit.add(pointer + " " + example + ": " + breach));
            }
        });

        assertThat(looked).isNotEmpty();
        assertThat(unfit).isEmpty();
    }

    /** Of a media type, parameter or header it is beside the schema; of a schema it is in it. */
    private static String schemaOfExamples(String pointer, JsonNode node) {
        if (!node.has("example") && !node.has("examples")) {
            return null;
        }
        if (node.has("schema")) {
            return pointer + "/schema";
        }
        return SHAPES.stream().anyMatch(node::has) ? pointer : null;
    }

    private static List<JsonNode> examples(JsonNode node) {
        List<JsonNode> examples = new ArrayList<>();
        if (node.has("example")) {
            examples.add(node.get("example"));
        }
        JsonNode several = node.path("examples");
        several.forEach(each -> examples.add(several.isArray() ? each : each.path("value")));
        return examples;
    }

    @Test
    void every_value_has_a_type() {
        List<String> untyped = new ArrayList<>();
        eachNode("", document, (pointer, node) -> {
            node.path("properties").properties().forEach(each -> {
                if (!isTyped(each.getValue())) {
                    untyped.add(pointer + " " + each.getKey());
                }
            });
            if (node.has("schema") && !isTyped(node.get("schema"))) {
                untyped.add(pointer);
            }
        });

        assertThat(untyped).isEmpty();
    }

    private static boolean isTyped(JsonNode schema) {
        return schema.has("type") || schema.has("$ref") || schema.has("anyOf") || schema.has("oneOf");
    }

    @Test
    void every_operation_has_a_summary_of_its_own() {
        Set<String> seen = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        eachOperation((name, operation) -> {
            String summary = operation.path("summary").asText();
            if (summary.isBlank() || !seen.add(summary)) {
                repeated.add(name + ": " + summary);
            }
        });

        assertThat(seen).isNotEmpty();
        assertThat(repeated).isEmpty();
    }

    @Test
    void every_operation_names_a_scheme_that_is_defined_and_roles_that_are_names() {
        JsonNode schemes = document.at("/components/securitySchemes");
        List<String> faults = new ArrayList<>();
        eachOperation((name, operation) -> {
            if (!operation.has("security")) {
                faults.add(name + " does not say who may call it");
            }
            operation
                    .path("security")
                    .forEach(requirement -> requirement.properties().forEach(scheme -> {
                        if (!schemes.has(scheme.getKey())) {
                            faults.add(name + " names " + scheme.getKey());
                        }
                        scheme.getValue().forEach(role -> {
                            if (!role.asText().matches("[a-z-]+")) {
                                faults.add(name + " is for " + role);
                            }
                        });
                    }));
        });

        assertThat(schemes).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void nothing_in_it_waits_to_be_filled_in() {
        String text = document.toString();

        assertThat(text).doesNotContain("${", "{one}", "{several}");
    }

    /** With two forms a client would have to find out which one it got. */
    @Test
    void what_is_done_is_answered_in_one_form() {
        List<String> several = new ArrayList<>();
        eachOperation((name, operation) -> {
            Set<String> types = new TreeSet<>();
            operation.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response ->
                            response.getValue().path("content").fieldNames().forEachRemaining(types::add));
            if (types.size() > 1) {
                several.add(name + " answers " + types);
            }
        });

        assertThat(several).isEmpty();
    }

    @Test
    void every_operation_on_one_thing_says_that_it_may_not_be_there() {
        List<String> silent = new ArrayList<>();
        eachOperation((name, operation) -> {
            if (name.contains("{") && !operation.path("responses").has("404")) {
                silent.add(name);
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void every_list_that_leads_to_a_next_page_takes_its_cursor() {
        var schemas = new ApiSchemas(document);
        List<String> stuck = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        eachOperation((name, operation) -> {
            JsonNode schema = schemas.resolve(operation.at("/responses/200/content/application~1json/schema"));
            if (schema.path("properties").has("next")) {
                lists.add(name);
                if (!parameters(operation).containsKey("cursor")) {
                    stuck.add(name);
                }
            }
        });

        assertThat(lists).isNotEmpty();
        assertThat(stuck).isEmpty();
    }

    private static Map<String, JsonNode> parameters(JsonNode operation) {
        var parameters = new java.util.TreeMap<String, JsonNode>();
        operation
                .path("parameters")
                .forEach(each -> parameters.put(each.path("name").asText(), each));
        return parameters;
    }

    @Test
    void a_record_always_has_its_id_revision_and_status() {
        List<String> loose = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            JsonNode properties = schema.getValue().path("properties");
            if (properties.has("revision") && properties.has("voided")) {
                Set<String> required = new HashSet<>();
                schema.getValue().path("required").forEach(name -> required.add(name.asText()));
                for (String name : List.of("id", "revision", "voided", "status")) {
                    if (properties.has(name) && !required.contains(name)) {
                        loose.add(schema.getKey() + "." + name);
                    }
                }
            }
        });

        assertThat(loose).isEmpty();
    }

    @Test
    void the_code_of_a_problem_is_one_of_a_list() {
        assertThat(document.at("/components/schemas/Problem/properties/code/enum"))
                .isNotEmpty();
    }

    private void eachOperation(BiConsumer<String, JsonNode> look) {
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> look.accept(method.getKey() + " " + path.getKey(), method.getValue())));
    }

    /** Every object of the document with its JSON pointer; except what is in an example. */
    private static void eachNode(String pointer, JsonNode node, BiConsumer<String, JsonNode> look) {
        if (node.isObject()) {
            look.accept(pointer, node);
            node.properties().stream()
                    .filter(each -> !EXAMPLES.contains(each.getKey()))
                    .forEach(
                            each -> eachNode(pointer + "/" + ApiSchemas.escaped(each.getKey()), each.getValue(), look));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            eachNode(pointer + "/" + i, node.get(i), look);
        }
    }
}

package gujeong.kernel.testing.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Holds every answer that a test gets to the API document of the process under test: its status is there for that
 * operation, its JSON fits the schema, and whatever is refused is refused as a problem.
 */
final class ResponseValidator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    /** Pages are for people; the document is for programs. */
    private static final String PAGE = "text/html";

    private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";
    /** What no operation describes: a method that is not there, and that a person without a token is led to sign in. */
    private static final Set<Integer> OF_EVERY_PATH = Set.of(303, 405);

    private static final String SERVICES = "gujeong.services.";

    private static final Filter WATCHING = ResponseValidator::compared;
    /** By port: the application under test may be another one by the time of the next request. */
    private static final Map<Integer, ResponseValidator> KNOWN = new ConcurrentHashMap<>();

    private final String document;
    private final ApiSchemas schemas;
    private final List<Described> paths = new ArrayList<>();

    /** A path of the document, and what it matches. */
    private record Described(String template, Pattern form) {}

    private ResponseValidator(int port) {
        Config config = ConfigProvider.getConfig();
        this.document = config.getValue("quarkus.smallrye-openapi.path", String.class);
        JsonNode root = read("http://127.0.0.1:" + port + document + "?format=json");
        this.schemas = new ApiSchemas(root);
        List<String> others = others(config);
        StreamSupport.stream(((Iterable<String>) () -> root.path("paths").fieldNames()).spliterator(), false)
                .filter(template -> others.stream().noneMatch(template::startsWith))
                // of two that match, the one without a parameter is meant
                .sorted(Comparator.comparing(template -> template.contains("{")))
                .forEach(template -> paths.add(new Described(template, form(template))));
    }

    private static JsonNode read(String address) {
        try {
            return JSON.readTree(URI.create(address).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }

    /** Responses of other processes, to which the process under test only forwards. */
    private static List<String> others(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(SERVICES))
                .map(name -> "/api/v1/" + name.substring(SERVICES.length()) + "/")
                .toList();
    }

    private static Pattern form(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** Watches every request of REST-assured from now on. */
    static void watch() {
        if (!RestAssured.filters().contains(WATCHING)) {
            RestAssured.filters(WATCHING);
        }
    }

    private static Response compared(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        if (request.getPort() != RestAssured.port) {
            return answer;
        }
        ResponseValidator api = KNOWN.computeIfAbsent(RestAssured.port, ResponseValidator::new);
        String type = mediaType(answer);
        if (type.equals(PAGE)) {
            return answer;
        }
        if (!type.endsWith("json")) {
            api.compare(request, answer, type, new byte[0]);
            return answer;
        }
        byte[] body = answer.asByteArray();
        api.compare(request, answer, type, body);
        return new ResponseBuilder().clone(answer).setBody(body).build();
    }

    private void compare(FilterableRequestSpecification request, Response answer, String type, byte[] body) {
        String path = URI.create(request.getURI().replaceAll("[?#].*", "")).getPath();
        if (path.startsWith(document)) {
            return;
        }
        List<String> breaches = breaches(request.getMethod(), path, answer.statusCode(), type, body);
        if (!breaches.isEmpty()) {
            throw new AssertionError("What " + request.getMethod() + " " + path + " was answered, "
                    + answer.statusCode() + " as " + type + ", is not what the API document says: " + breaches + "\n"
                    + new String(body, StandardCharsets.UTF_8));
        }
    }

    private List<String> breaches(String method, String path, int status, String type, byte[] body) {
        JsonNode json = body.length == 0 ? null : json(body);
        if (type.equals(PROBLEM) && !method.equals("HEAD")) {
            List<String> breaches = fits(PROBLEM_SCHEMA, json);
            if (!breaches.isEmpty()) {
                return breaches;
            }
        }
        Map<String, Map<String, String>> answers = answers(path, method.equals("HEAD") ? "GET" : method);
        if (answers.isEmpty() || OF_EVERY_PATH.contains(status)) {
            return List.of();
        }
        Map<String, String> contents = answers.get(Integer.toString(status));
        if (contents == null) {
            return List.of("there is no such status");
        }
        if (json == null) {
            return List.of();
        }
        String pointer = contents.get(type);
        if (pointer == null) {
            return List.of("there is no such media type");
        }
        return pointer.isEmpty() ? List.of() : fits(pointer, json);
    }

    private Map<String, Map<String, String>> answers(String path, String method) {
        return paths.stream()
                .filter(each -> each.form().matcher(path).matches())
                .findFirst()
                .map(each -> schemas.answers(each.template(), method.toLowerCase(Locale.ROOT)))
                .orElse(Map.of());
    }

    private List<String> fits(String pointer, JsonNode json) {
        return json == null ? List.of("there is no body") : List.copyOf(schemas.breaches(pointer, json));
    }

    private static String mediaType(Response answer) {
        String type = answer.contentType();
        return type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("It is no JSON: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

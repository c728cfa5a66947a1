package gujeong.kernel.testing.document;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.MalformedHeaders;
import gujeong.kernel.testing.ManagementPort;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What every process promises about methods, addresses and query parameters; a service has a test that extends it. */
public abstract class HttpPromises {

    private static final String NO_RECORD = "01900000-0000-7000-8000-000000000000";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> WORDS = Set.of("integer", "number", "boolean");
    private static final Pattern SERIES = Pattern.compile("http_server_requests_seconds_count\\{[^}]*uri=\"([^\"]*)\"");
    private static final int MADE_UP = 40;

    private final List<Asked> operations = new ArrayList<>();

    /** An operation that the process answers itself. */
    private record Asked(String method, String path, JsonNode described) {

        /** At a thing that is not there, where it is about one. */
        String target() {
            return path.replace("{key}", "budget.executed").replaceAll("\\{[^}]+}", NO_RECORD);
        }

        RequestSpecification request() {
            RequestSpecification request = given().urlEncodingEnabled(false);
            JsonNode role = described.at("/security/0/bearer/0");
            if (!role.isMissingNode()) {
                request.auth().oauth2(Tokens.signed(Instant.now().plusSeconds(600), "gujeong", Set.of(role.asText())));
            }
            described.at("/requestBody/content").fieldNames().forEachRemaining(type -> request.contentType(type)
                    .body("{\"rubbish"));
            // or a form would be announced where there is no body at all
            return described.has("requestBody") ? request : request.contentType("application/json");
        }

        /** With the parameter, and those that must be there. */
        String query(String name, String value) {
            StringBuilder query = new StringBuilder("?" + name + "=" + value);
            described.path("parameters").forEach(each -> {
                String other = each.path("name").asText();
                if (each.path("in").asText().equals("query")
                        && each.path("required").asBoolean()
                        && !other.equals(name)) {
                    query.append("&")
                            .append(other)
                            .append("=")
                            .append(URLEncoder.encode(each.path("example").asText(), StandardCharsets.UTF_8));
                }
            });
            return query.toString();
        }

        Set<String> parameters(Predicate<JsonNode> which) {
            Set<String> names = new TreeSet<>();
            described.path("parameters").forEach(each -> {
                if (each.path("in").asText().equals("query") && which.test(each.path("schema"))) {
                    names.add(each.path("name").asText());
                }
            });
            return names;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Whether this process answers the path itself; its document may hold those of others too. */
    protected boolean isOwn(String path) {
        return true;
    }

    @BeforeEach
    void read() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(address(document() + "?format=json").toURL());
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()) && isOwn(path.getKey()))
                .forEach(method -> operations.add(
                        new Asked(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        assertThat(operations).isNotEmpty();
    }

    private static String document() {
        return ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + path);
    }

    @Test
    void options_lists_exactly_the_methods_a_path_has() {
        methods().forEach((path, methods) -> {
            Response answer = given().options(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(204);
            assertThat(allowed(answer)).as("OPTIONS " + path).isEqualTo(methods);
        });
    }

    @Test
    void a_method_that_a_path_does_not_have_is_refused_with_those_that_it_has() {
        methods().forEach((path, methods) -> {
            for (String method : List.of("PATCH", "DELETE", "POST")) {
                if (!methods.contains(method)) {
                    Response answer = given().request(method, path);

                    answer.then()
                            .statusCode(405)
                            .contentType("application/problem+json")
                            .body("code", equalTo("METHOD_NOT_ALLOWED"));
                    assertThat(allowed(answer)).as(method + " " + path).isEqualTo(methods);
                }
            }
        });
    }

    private static Set<String> allowed(Response answer) {
        return new TreeSet<>(List.of(answer.header("Allow").split(", ")));
    }

    /** By path; a thing that is not there has the methods of those that are. */
    private Map<String, Set<String>> methods() {
        Map<String, Set<String>> methods = new TreeMap<>();
        operations.forEach(each -> {
            Set<String> of = methods.computeIfAbsent(each.target(), first -> new TreeSet<>(Set.of("OPTIONS")));
            of.add(each.method());
            if (each.method().equals("GET")) {
                of.add("HEAD");
            }
        });
        return methods;
    }

    @Test
    void a_query_parameter_that_an_operation_does_not_have_is_refused_with_those_that_it_has() {
        List<String> faults = new ArrayList<>();
        for (Asked operation : operations) {
            Response answer = operation.request().request(operation.method(), operation.target() + "?lmiit=5");
            String detail = answer.statusCode() == 400 ? answer.path("detail") : "";
            // which dimensions there are depends on the figure
            boolean depends = operation.path().contains("{key}");
            if (!"UNKNOWN_PARAMETER".equals(code(answer))
                    || !depends && !operation.parameters(any -> true).stream().allMatch(detail::contains)) {
                faults.add(operation + ": " + answer.statusCode() + " " + detail);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_query_parameter_of_another_type_is_refused_by_its_name() {
        List<String> faults = new ArrayList<>();
        for (Asked operation : operations) {
            Set<String> typed = operation.parameters(
                    schema -> WORDS.contains(schema.path("type").asText())
                            || schema.path("format").asText().startsWith("date")
                            || schema.path("$ref").asText().matches(".*/(LocalDate|Instant|UUID)"));
            for (String name : typed) {
                Response answer = operation
                        .request()
                        .request(operation.method(), operation.target() + operation.query(name, "abc"));
                if (answer.statusCode() != 400 || !name.equals(answer.path("field"))) {
                    faults.add(operation + "?" + name + "=abc: " + answer.statusCode() + " " + code(answer));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String code(Response answer) {
        return answer.contentType().startsWith("application/problem+json") ? answer.path("code") : "";
    }

    @Test
    void what_cannot_be_read_as_an_address_is_a_problem() throws IOException {
        for (String target : List.of("/%zz", operations.get(0).target() + "/%zz", "/%")) {
            assertProblem(MalformedHeaders.answer(address("/").toURL(), "GET " + target + " HTTP/1.1"), 400);
        }
        String token = Tokens.as("reader");
        for (Asked operation : operations) {
            if (operation.method().equals("GET") && operation.path().indexOf('{') < 0) {
                String answer = MalformedHeaders.answer(
                        address("/").toURL(),
                        "GET " + operation.path() + "?a=%zz HTTP/1.1",
                        "Authorization: Bearer " + token);
                assertThat(answer)
                        .as(operation.toString())
                        .matches("(?s)HTTP/1.1 4\\d\\d .*application/problem\\+json.*");
            }
        }
    }

    @Test
    void an_address_or_headers_that_are_too_long_are_a_problem() throws IOException {
        String much = "x".repeat(20_000);

        assertProblem(MalformedHeaders.answer(address("/").toURL(), "GET /" + much + " HTTP/1.1"), 414);
        assertProblem(MalformedHeaders.answer(address("/").toURL(), "GET / HTTP/1.1", "X-Much: " + much), 431);
        assertProblem(MalformedHeaders.answer(address("/").toURL(), "nonsense"), 400);
    }

    @Test
    void a_request_names_one_host_and_a_possible_one() throws IOException {
        URL server = address("/").toURL();

        assertProblem(MalformedHeaders.answer(server, "GET / HTTP/1.1", "Host: another"), 400);
        assertProblem(MalformedHeaders.answerWithoutHost(server, "GET / HTTP/1.1"), 400);
        for (String host : List.of("%", "a b", "a:b", "a:99999", "[::", "a/b")) {
            assertProblem(MalformedHeaders.answerWithoutHost(server, "GET / HTTP/1.1", "Host: " + host), 400);
            assertProblem(MalformedHeaders.answerWithoutHost(server, "GET / HTTP/1.0", "Host: " + host), 400);
        }
        assertThat(MalformedHeaders.answerWithoutHost(server, "GET /nowhere HTTP/1.0"))
                .startsWith("HTTP/1.0 404");
        for (String host : List.of("", "[::1]:80", "a_b:80")) {
            assertThat(MalformedHeaders.answerWithoutHost(server, "GET /nowhere HTTP/1.1", "Host: " + host))
                    .as(host)
                    .startsWith("HTTP/1.1 404");
        }
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer).containsPattern("^HTTP/1\\.\\d " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("application/problem+json", "x-request-id: ");
        assertThat(answer).contains("\"status\":" + status, "\"code\":", "\"requestId\":");
    }

    /** Whatever nobody has to show a token for. */
    @Test
    void what_callers_make_up_is_no_series_of_its_own() {
        String base = operations.get(0).path().replaceAll("/\\{.*", "");
        IntStream.range(0, MADE_UP).forEach(i -> {
            given().options(base + "/made-up-" + i);
            given().options("/made-up-" + i);
            given().patch(base + "/made-up-" + i);
            given().delete("/api/v1/made-up/" + i);
            given().get(base + "/made-up-" + i + "/nothing");
            given().auth().oauth2("no.token." + i).get(base + "/made-up-" + i);
            given().request("MADE" + i, base);
        });

        String metrics = ManagementPort.get("/q/metrics").asString();
        assertThat(metrics).contains("http_server_requests_seconds_count").doesNotContain("made-up", "MADE1");
        Set<String> known = new TreeSet<>();
        for (Matcher series = SERIES.matcher(metrics); series.find(); ) {
            known.add(series.group(1));
        }
        assertThat(known).contains("/{other}");
    }

    @Test
    void the_document_is_not_sent_again_to_whoever_holds_it() {
        String place = document() + "?format=json";
        String tag = given().get(place).header("ETag");

        assertThat(tag).isNotNull();
        given().header("If-None-Match", "\"other\", W/" + tag).get(place).then().statusCode(304);
    }
}

package gujeong.gateway.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import gujeong.gateway.ServiceAddress;
import gujeong.kernel.testing.RealEngines;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** The one API document, as a client generator reads it: without a token. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class MergedApiDocumentIT {

    private static final String DOCUMENT = "/api/v1/openapi";
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\"\\s*:\\s*\"([^\"]*)\"");

    @Test
    void itHoldsTheGatewaysPathsAndThoseOfEveryService() {
        JsonPath document = json();

        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getMap("paths").keySet().stream().map(Object::toString))
                .contains(
                        "/api/v1/reports/council",
                        "/api/v1/figures/{key}",
                        "/api/v1/budget/commitments/{id}",
                        "/api/v1/press/releases/{id}/distribution",
                        "/api/v1/press/coverage/imports",
                        "/api/v1/press/sms-subscribers/search")
                .allSatisfy(path -> assertThat(path).startsWith("/api/v1/"));
    }

    @Test
    void everythingItRefersToIsInIt() {
        String text = given().get(DOCUMENT + "?format=json").asString();
        JsonPath document = JsonPath.from(text);
        var references = new TreeSet<String>();
        for (Matcher matcher = REFERENCE.matcher(text); matcher.find(); ) {
            references.add(matcher.group(1));
        }

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            String[] steps = reference.split("/");
            assertThat(steps).startsWith("#", "components").hasSize(4);
            assertThat(document.<String, Object>getMap("components." + steps[2]))
                    .containsKey(steps[3]);
        });
    }

    @Test
    void everyOperationHasAnIdOfItsOwnASummaryAndItsErrors() {
        List<Map<String, Object>> operations =
                json().<String, Map<String, Map<String, Object>>>getMap("paths").values().stream()
                        .flatMap(path -> Stream.of("get", "post", "put", "delete")
                                .filter(path::containsKey)
                                .map(path::get))
                        .toList();

        assertThat(operations)
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.get("summary")).asString().isNotBlank();
            assertThat(operation.get("responses").toString()).contains("#/components/responses/Problem");
        });
    }

    @Test
    void itIsThereAsYamlTooAndAsAPage() {
        given().get(DOCUMENT)
                .then()
                .statusCode(200)
                .body(startsWith("---"))
                .body(containsString("/api/v1/budget/"), containsString("/api/v1/press/"));
        given().get(DOCUMENT + ".yaml").then().statusCode(200);
        given().get(DOCUMENT + ".json").then().statusCode(200).body("info.title", equalTo("Gujeong API"));
        given().get("/api-docs/").then().statusCode(200).body(containsString(DOCUMENT));
    }

    private static JsonPath json() {
        return given().get(DOCUMENT + "?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

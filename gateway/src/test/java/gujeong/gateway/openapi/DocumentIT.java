package gujeong.gateway.openapi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.gateway.ServiceAddress;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.document.DocumentPromises;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The one API document of the system, as a client generator reads it. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@WithTestResource(ServiceAddress.class)
class DocumentIT extends DocumentPromises {

    @Test
    void pages_for_people_are_not_in_it() {
        given().get("/api/v1/openapi").then().statusCode(200).body(not(containsString("text/html")));
    }
}

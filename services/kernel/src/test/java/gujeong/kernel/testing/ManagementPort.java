package gujeong.kernel.testing;

import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The port of the service under test where its operators look: health and metrics. */
public final class ManagementPort {

    private ManagementPort() {}

    public static Response get(String path) {
        return given().baseUri("http://127.0.0.1").port(port()).get(path);
    }

    public static int port() {
        return URI.create(TestHTTPResourceManager.getManagementUri()).getPort();
    }

    /** On the port for everybody there is nothing of it. Only in tests the platform adds a page of its own, /q/swagger-ui. */
    public static void assertAbsentFromThePublicPort() {
        for (String path : new String[] {
            "",
            "/",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started",
            "/health/group",
            "/metrics",
            "/metrics/",
            "/info",
            "/openapi",
            "/dev",
            "/dev-ui",
            "/dev-v1",
            "/arc/beans",
            "/arc",
            "/scheduler"
        }) {
            Response answer = given().redirects().follow(false).get("/q" + path);
            assertThat(answer.statusCode()).as("GET /q" + path).isEqualTo(404);
        }
    }
}

package gujeong.gateway.operations;

import java.io.IOException;
import java.net.URI;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import gujeong.gateway.Services;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;
import gujeong.kernel.testing.access.AccessMatrix;
import gujeong.kernel.testing.access.AccessPromises;
import gujeong.kernel.testing.access.ApiDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation that the gateway answers itself, asked by everybody; the system tests ask those of the services. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
class AccessIT extends AccessPromises {

    @Inject
    Services services;

    @Override
    protected AccessMatrix matrix() throws IOException {
        URI gateway = URI.create("http://127.0.0.1:" + RestAssured.port);
        return new AccessMatrix(
                gateway, ApiDocument.at(gateway.resolve("/api/v1/openapi")), Tokens::signed, this::isOwn);
    }

    private boolean isOwn(String path) {
        return services.addresses().keySet().stream().noneMatch(name -> path.startsWith("/api/v1/" + name + "/"));
    }

    @Test
    void only_the_dictionary_of_figures_is_open_to_everybody() throws IOException {
        assertThat(matrix().open()).containsExactly("GET /api/v1/figures");
    }
}

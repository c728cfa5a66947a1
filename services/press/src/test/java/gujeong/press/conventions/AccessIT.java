package gujeong.press.conventions;

import java.io.IOException;
import java.net.URI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;
import gujeong.kernel.testing.access.AccessMatrix;
import gujeong.kernel.testing.access.AccessPromises;
import gujeong.kernel.testing.access.ApiDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the service's document, asked by everybody. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class AccessIT extends AccessPromises {

    @Override
    protected AccessMatrix matrix() throws IOException {
        URI service = URI.create("http://127.0.0.1:" + RestAssured.port);
        return new AccessMatrix(service, ApiDocument.at(service.resolve(RecordClient.path("openapi"))), Tokens::signed);
    }

    @Test
    void no_operation_is_open_to_everybody() throws IOException {
        assertThat(matrix().open()).isEmpty();
    }
}

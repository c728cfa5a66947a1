package gujeong.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.access.AccessMatrix;
import gujeong.kernel.testing.access.ApiDocument;
import gujeong.kernel.testing.access.Signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every operation of the one API document, asked by everybody: at the gateway, and at the port of the service itself. */
class AccessIT {

    private static final RunningStack STACK = RunningStack.withTheExample();
    private static final URI GATEWAY = URI.create(STACK.installation().url(Service.GATEWAY));

    @Test
    void the_gateway_lets_in_whom_the_document_names_and_nobody_else() throws IOException {
        AccessMatrix matrix = new AccessMatrix(GATEWAY, document(), signer());

        assertThat(matrix.size()).isGreaterThan(250);
        assertThat(matrix.differences()).isEmpty();
    }

    @Test
    void every_service_lets_in_whom_the_document_names_and_nobody_else() throws IOException {
        for (AccessMatrix matrix : services()) {
            assertThat(matrix.size()).isGreaterThan(100);
            assertThat(matrix.differences()).isEmpty();
        }
    }

    @Test
    void only_the_dictionary_of_figures_is_open_to_everybody() throws IOException {
        assertThat(new AccessMatrix(GATEWAY, document(), signer()).open()).containsExactly("GET /api/v1/figures");
    }

    @Test
    void no_operation_answers_in_a_form_that_it_does_not_declare() throws IOException {
        assertThat(new AccessMatrix(GATEWAY, document(), signer()).mistyped()).isEmpty();
        for (AccessMatrix matrix : services()) {
            assertThat(matrix.mistyped()).isEmpty();
        }
    }

    /** The operator who was let in has started a rebuild; the other tests want to see it done. */
    @AfterAll
    static void wait_for_the_rebuild() {
        await().atMost(Duration.ofMinutes(2)).until(() -> !STACK.as("operator")
                .get("/api/v1/operations/rebuilds", Map.of())
                .toString()
                .contains("RUNNING"));
    }

    private static ApiDocument document() throws IOException {
        return ApiDocument.at(GATEWAY.resolve("/api/v1/openapi"));
    }

    private static List<AccessMatrix> services() throws IOException {
        List<AccessMatrix> matrices = new ArrayList<>();
        for (Service service : Service.ALL) {
            if (!service.isGateway()) {
                URI port = URI.create(STACK.installation().url(service));
                String paths = "/api/v1/" + service.name() + "/";
                matrices.add(new AccessMatrix(port, document(), signer(), path -> path.startsWith(paths)));
            }
        }
        return matrices;
    }

    private static Signer signer() {
        Keys keys = Keys.in(STACK.installation().home());
        return (expiry, audience, roles) -> keys.token("somebody", List.copyOf(roles), expiry, audience);
    }
}

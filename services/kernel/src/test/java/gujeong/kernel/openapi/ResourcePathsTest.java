package gujeong.kernel.openapi;

import java.io.IOException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResourcePathsTest {

    @Path("loans")
    static class Loans {
        @GET
        public void list() {}

        @GET
        @Path("{id}/history")
        public void history() {}
    }

    private final ClassInfo loans = Index.singleClass(Loans.class);

    ResourcePathsTest() throws IOException {}

    @Test
    void what_is_before_all_resources_belongs_to_the_path() {
        ResourcePaths paths = new ResourcePaths("/api/v1/archive");

        assertThat(paths.of(loans)).isEqualTo("/api/v1/archive/loans");
        assertThat(paths.of(loans, loans.firstMethod("list"))).isEqualTo("/api/v1/archive/loans");
        assertThat(paths.of(loans, loans.firstMethod("history"))).isEqualTo("/api/v1/archive/loans/{id}/history");
    }

    @Test
    void a_process_may_have_nothing_before_them() {
        assertThat(new ResourcePaths("").of(loans)).isEqualTo("/loans");
    }
}

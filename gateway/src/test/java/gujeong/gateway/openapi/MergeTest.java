package gujeong.gateway.openapi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MergeTest {

    private static final String PROBLEM = "{\"type\": \"object\", \"properties\": {\"code\": {\"type\": \"string\"}}}";

    private final OpenAPI house =
            document("\"/api/v1/figures\": {\"get\": {\"operationId\": \"listFigures\"}}", "\"Problem\": " + PROBLEM);

    @Test
    void everyDocumentsPathsAndSchemasAreInTheWhole() {
        new Merge(house)
                .add(
                        "services/press",
                        document(
                                "\"/api/v1/press/releases\": {\"get\": {\"operationId\": \"listReleases\"}}",
                                "\"Release\": {\"type\": \"object\"}"));

        assertThat(house.getPaths().getPathItems()).containsOnlyKeys("/api/v1/figures", "/api/v1/press/releases");
        assertThat(house.getComponents().getSchemas()).containsOnlyKeys("Problem", "Release");
    }

    @Test
    void whatTwoDocumentsShareIsThereOnce() {
        new Merge(house).add("services/press", document("", "\"Problem\": " + PROBLEM));

        assertThat(house.getComponents().getSchemas()).containsOnlyKeys("Problem");
    }

    @Test
    void twoSchemasOfOneNameThatDifferAreRefused() {
        OpenAPI press = document("", "\"Problem\": {\"type\": \"string\"}");

        assertThatThrownBy(() -> new Merge(house).add("services/press", press))
                .isInstanceOf(MergeConflict.class)
                .hasMessageContaining("schema Problem of services/press");
    }

    @Test
    void onePathOfTwoDocumentsIsRefused() {
        OpenAPI press = document("\"/api/v1/figures\": {\"get\": {\"operationId\": \"other\"}}", "");

        assertThatThrownBy(() -> new Merge(house).add("services/press", press))
                .isInstanceOf(MergeConflict.class)
                .hasMessageContaining("/api/v1/figures of services/press");
    }

    @Test
    void oneOperationIdOfTwoOperationsIsRefusedEvenWithinOneDocument() {
        OpenAPI press = document(
                """
                "/api/v1/press/outlets": {"get": {"operationId": "list"}},
                "/api/v1/press/releases": {"get": {"operationId": "list"}}
                """,
                "");

        assertThatThrownBy(() -> new Merge(house).add("services/press", press))
                .isInstanceOf(MergeConflict.class)
                .hasMessageContaining("operationId list");
        assertThatThrownBy(() -> new Merge(document(
                        """
                        "/a": {"get": {"operationId": "same"}, "post": {"operationId": "same"}}
                        """,
                        "")))
                .isInstanceOf(MergeConflict.class)
                .hasMessageContaining("operationId same");
    }

    @Test
    void anOperationWithoutAnIdIsRefused() {
        OpenAPI press = document("\"/api/v1/press/outlets\": {\"get\": {\"summary\": \"Lists\"}}", "");

        assertThatThrownBy(() -> new Merge(house).add("services/press", press))
                .isInstanceOf(MergeConflict.class)
                .hasMessageContaining("GET /api/v1/press/outlets has no operationId");
    }

    private static OpenAPI document(String paths, String schemas) {
        String json =
                """
                {"openapi": "3.1.0", "info": {"title": "Part", "version": "1"},
                 "paths": {%s}, "components": {"schemas": {%s}}}
                """
                        .formatted(paths, schemas);
        return MergedApiDocument.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}

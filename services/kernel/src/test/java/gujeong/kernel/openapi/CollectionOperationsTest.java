package gujeong.kernel.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CollectionOperationsTest {

    @Test
    void a_type_is_named_as_its_schema() {
        CollectionOperations collectionOperations =
                CollectionOperations.of(document("/api/v1/archive/loans", "Loan"), "/api/v1/archive/loans/{id}");

        assertThat(collectionOperations.plural()).isEqualTo("Loans");
        assertThat(collectionOperations.singular()).isEqualTo("Loan");
        assertThat(collectionOperations.type()).isEqualTo("Loan");
    }

    @Test
    void a_type_that_several_services_have_carries_its_service_in_the_document_but_not_in_its_contract() {
        CollectionOperations collectionOperations =
                CollectionOperations.of(document("/api/v1/archive/plans", "ArchivePlan"), "/api/v1/archive/plans");

        assertThat(collectionOperations.plural()).isEqualTo("ArchivePlans");
        assertThat(collectionOperations.singular()).isEqualTo("ArchivePlan");
        assertThat(collectionOperations.type()).isEqualTo("Plan");
    }

    @Test
    void what_is_not_answered_one_by_one_is_no_collection() {
        OpenAPI document = document("/api/v1/archive/loans", "Loan");

        assertThat(CollectionOperations.of(document, "/api/v1/archive/operations/outbox"))
                .isNull();
    }

    private static OpenAPI document(String path, String schema) {
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
        var read = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(content)));
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(path + "/{id}", OASFactory.createPathItem().GET(read)));
    }
}

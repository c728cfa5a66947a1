package gujeong.kernel.openapi;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.Facts;

import static org.assertj.core.api.Assertions.assertThat;

class RequiredPropertiesTest {

    enum Status {
        DRAFT
    }

    record LoanFacts(String title, @Won(min = -Won.MOST) Long amount, List<String> lines) implements Facts {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Loan")
    record State(UUID id, int revision, Status status, @JsonUnwrapped LoanFacts facts, UUID returnedBy) {}

    record Page<T>(List<T> items, String next) {}

    private final OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());

    @BeforeEach
    void describe() throws IOException {
        document.getComponents()
                .addSchema(
                        "Loan",
                        object().addProperty("id", reference("UUID"))
                                .addProperty("revision", of(SchemaType.INTEGER))
                                .addProperty("status", reference("Status"))
                                .addProperty("title", of(SchemaType.STRING))
                                .addProperty("amount", of(SchemaType.INTEGER).minimum(BigDecimal.ONE))
                                .addProperty("lines", of(SchemaType.ARRAY))
                                .addProperty("returnedBy", reference("UUID"))
                                .required(List.of("title")))
                .addSchema(
                        "PageLoan",
                        object().addProperty("items", of(SchemaType.ARRAY)).addProperty("next", of(SchemaType.STRING)));
        var index = Index.of(LoanFacts.class, State.class, Page.class, Status.class);
        new RequiredProperties(index, new FactsIndex(index, new ResourcePaths(""))).describe(document);
    }

    @Test
    void what_cannot_be_null_is_required_and_what_is_required_is_not_null() {
        assertThat(schema("Loan").getRequired()).containsExactly("title", "id", "revision", "status");
        assertThat(property("Loan", "title").getType()).containsExactly(SchemaType.STRING);
        assertThat(property("Loan", "id").getRef()).endsWith("/UUID");
    }

    @Test
    void everything_else_may_be_null() {
        assertThat(property("Loan", "amount").getType()).containsExactly(SchemaType.INTEGER, SchemaType.NULL);
        assertThat(property("Loan", "lines").getType()).containsExactly(SchemaType.ARRAY, SchemaType.NULL);
        assertThat(property("Loan", "returnedBy").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/UUID", null);
        assertThat(property("Loan", "returnedBy").getAnyOf().get(1).getType()).containsExactly(SchemaType.NULL);
    }

    @Test
    void a_list_that_is_worked_out_is_always_there() {
        assertThat(schema("PageLoan").getRequired()).containsExactly("items");
        assertThat(property("PageLoan", "next").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void an_amount_has_the_bound_it_states_itself() {
        assertThat(property("Loan", "amount").getMinimum()).isEqualTo(BigDecimal.valueOf(-Won.MOST));
    }

    @Test
    void saying_it_twice_changes_nothing() throws IOException {
        String before = document.getComponents().getSchemas().toString();

        describeAgain();

        assertThat(document.getComponents().getSchemas().toString()).isEqualTo(before);
    }

    private void describeAgain() throws IOException {
        var index = Index.of(LoanFacts.class, State.class, Page.class, Status.class);
        new RequiredProperties(index, new FactsIndex(index, new ResourcePaths(""))).describe(document);
    }

    private Schema schema(String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private Schema property(String schema, String name) {
        return schema(schema).getProperties().get(name);
    }

    private static Schema object() {
        return of(SchemaType.OBJECT);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}

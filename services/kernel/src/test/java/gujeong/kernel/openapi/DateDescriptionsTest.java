package gujeong.kernel.openapi;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.facts.Facts;

import static org.assertj.core.api.Assertions.assertThat;

class DateDescriptionsTest {

    record LoanFacts(@Day LocalDate startsOn, @InclusiveEnd LocalDate endsOn) implements Facts {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Loan")
    record State(UUID id, int revision, @JsonUnwrapped LoanFacts facts, @ExclusiveEnd LocalDate withdrawnOn) {}

    @Test
    void every_end_says_whether_its_day_counts() throws IOException {
        Schema loan = OASFactory.createSchema()
                .addProperty("startsOn", day())
                .addProperty("endsOn", day())
                .addProperty("withdrawnOn", day());
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema("Loan", loan));

        new DateDescriptions(Index.of(LoanFacts.class, State.class)).describe(document);

        assertThat(loan.getProperties().get("endsOn").getDescription()).contains("still counts on that day");
        assertThat(loan.getProperties().get("withdrawnOn").getDescription()).contains("no longer counts on that day");
        assertThat(loan.getProperties().get("startsOn").getDescription()).isNull();
    }

    record LentFacts(
            @PastOrToday LocalDate lentOn, @MayBeFuture LocalDate dueOn, @MayBeFuture @InclusiveEnd LocalDate endsOn)
            implements Facts {}

    @Test
    void a_day_says_whether_it_may_lie_ahead() throws IOException {
        Schema day = OASFactory.createSchema().description("The day it was lent.");
        Schema due = OASFactory.createSchema();
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema(
                                "LentFacts",
                                OASFactory.createSchema()
                                        .addProperty("lentOn", day)
                                        .addProperty("dueOn", due)));

        new DateDescriptions(Index.of(LentFacts.class)).describe(document);

        assertThat(day.getDescription())
                .isEqualTo("The day it was lent. When something happened: not after today in Seoul.");
        assertThat(due.getDescription()).isEqualTo("May lie in the future.");
    }

    @Test
    void an_end_says_both() throws IOException {
        Schema end = OASFactory.createSchema();
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("LentFacts", OASFactory.createSchema().addProperty("endsOn", end)));

        new DateDescriptions(Index.of(LentFacts.class)).describe(document);

        assertThat(end.getDescription()).isEqualTo(InclusiveEnd.MEANING + " May lie in the future.");
    }

    private static Schema day() {
        return OASFactory.createSchema().ref("#/components/schemas/LocalDate");
    }
}

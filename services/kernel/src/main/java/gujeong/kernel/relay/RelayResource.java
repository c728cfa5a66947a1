package gujeong.kernel.relay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.kernel.http.Heavy;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.security.Roles;

/** What operators may ask of a service's relay. */
@Path("operations")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = Records.KEPT, stringValue = "true")
@Tag(
        name = "Operations",
        description = "A service's journal on its way to Kafka, and its figures as its tables have them")
public class RelayResource {

    /**
     * The state of the journal.
     *
     * @param journalRows changes ever made
     * @param unpublished changes not yet in Kafka
     */
    public record Outbox(long journalRows, long unpublished) {}

    /** @param rows changes that will be published again */
    public record Republication(int rows) {}

    @Inject
    EntityManager em;

    @Inject
    Republications republications;

    @GET
    @Path("outbox")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "readOutbox", summary = "How much of the journal waits to be published")
    public Outbox outbox() {
        Object[] row = (Object[])
                em.createNativeQuery("SELECT count(*), count(*) FILTER (WHERE published_at IS NULL) FROM journal")
                        .getSingleResult();
        return new Outbox(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    @POST
    @Path("republications")
    @RolesAllowed(Roles.OPERATOR)
    @Heavy("republications")
    @Operation(
            operationId = "republishJournal",
            summary = "Publish a range of the journal again, or all of it: for a topic that was lost")
    public Republication republish(@RestQuery Long fromSeq, @RestQuery Long toSeq) {
        if (fromSeq != null && toSeq != null && fromSeq > toSeq) {
            throw Refusal.invalid("toSeq", "relay.range");
        }
        return new Republication(
                republications.ask(fromSeq == null ? 0 : fromSeq, toSeq == null ? Long.MAX_VALUE : toSeq));
    }
}

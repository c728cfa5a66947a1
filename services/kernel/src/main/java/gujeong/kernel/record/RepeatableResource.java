package gujeong.kernel.record;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.security.Roles;

/**
 * A collection whose records may be recorded twice.
 *
 * @param <E> the entity
 * @param <F> the facts: what is sent
 * @param <V> the state: what is answered
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RepeatableResource<E extends RepeatableEntity<F>, F extends Facts, V>
        extends RecordResource<E, F, V> {

    protected RepeatableResource(Records<E, F> records) {
        super(records);
    }

    @POST
    @Path("{id}/distinction")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "distinguish",
            summary = "Say that one {one} is no duplicate: it is not suspected any more")
    public RestResponse<V> distinguish(@RestPath UUID id) {
        return step(id, RecordVerb.DISTINGUISHED, null, RepeatableEntity::findDistinct);
    }
}

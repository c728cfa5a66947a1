package gujeong.kernel.privacy;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.personal.PersonalValue;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordResource;
import gujeong.kernel.record.Records;
import gujeong.kernel.security.Roles;

/**
 * A collection of records that hold personal data: answered masked, and in plain only one by one, to a privacy officer who
 * says what for.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class PersonalRecordResource<E extends RecordEntity<F>, F extends Facts, V>
        extends RecordResource<E, F, V> {

    private final Records<E, F> records;

    @Inject
    Disclosures disclosures;

    @Inject
    PersonSearch personSearch;

    protected PersonalRecordResource(Records<E, F> records) {
        super(records);
        this.records = records;
    }

    /** Records that hold the value, for a purpose: see {@link PersonSearch}. */
    protected List<E> holding(String component, PersonalValue value, String purpose) {
        return personSearch.find(records, component, value, purpose);
    }

    @POST
    @Path("{id}/disclosure")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "disclose",
            summary = "Show its personal data in plain, for a stated purpose; kept in the access log")
    public RestResponse<Disclosures.Disclosed> disclose(
            @RestPath UUID id, @NotNull @Valid Disclosures.Purpose purpose) {
        return RestResponse.ResponseBuilder.ok(disclosures.disclose(records, id, purpose))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

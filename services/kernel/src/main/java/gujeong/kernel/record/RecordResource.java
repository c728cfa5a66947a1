package gujeong.kernel.record;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.csv.ImportReport;
import gujeong.kernel.journal.Change;
import gujeong.kernel.paging.Page;
import gujeong.kernel.security.Roles;

/**
 * A collection of records over HTTP. A feature extends it with its path and its lifecycle steps; what every collection
 * answers is here.
 *
 * @param <E> the entity
 * @param <F> the facts: what is sent
 * @param <V> the state: what is answered
 */
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RecordResource<E extends RecordEntity<F>, F extends Facts, V> {

    static final String CSV = "text/csv";

    private final Records<E, F> records;

    @Inject
    Desk desk;

    @Inject
    Lists lists;

    protected RecordResource(Records<E, F> records) {
        this.records = records;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Record a new one")
    public RestResponse<V> open(@Valid F facts) {
        return desk.open(records, facts).response();
    }

    @GET
    @Operation(summary = "List them, oldest business date first unless sorted otherwise")
    public RestResponse<Page<V>> list(UriInfo uri) {
        return lists.page(records, uri);
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput export(UriInfo uri) {
        return lists.csv(records, uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one")
    public RestResponse<V> read(@RestPath UUID id) {
        return desk.read(records, id).response();
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Read every revision of one: when, who, why and the state after it")
    public Page<Change> history(@RestPath UUID id) {
        return desk.history(records, id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Correct one: the facts sent take the place of those stated before")
    public RestResponse<V> correct(@RestPath UUID id, @RestQuery String reason, @Valid F facts) {
        return desk.correct(records, id, facts, reason).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Void one; it stays readable with its history")
    public RestResponse<V> voidRecord(@RestPath UUID id, @RestQuery String reason) {
        return desk.voidRecord(records, id, reason).response();
    }

    @POST
    @Path("imports")
    @Consumes(CSV)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Record up to 100,000 at once from CSV: all rows or none")
    public RestResponse<ImportReport> importCsv(@RestQuery @DefaultValue("false") boolean dryRun, byte[] csv) {
        return desk.importCsv(records, csv, dryRun).response();
    }

    /** Makes a step of a record's lifecycle: checks If-Match, the state's rules, journals, answers. */
    protected RestResponse<V> step(UUID id, String verb, Object request, Consumer<E> step) {
        return desk.step(records, id, verb, request, step).response();
    }
}

package gujeong.kernel.record;

import java.io.InputStream;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.csv.CorrectionReport;
import gujeong.kernel.csv.ImportReport;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.Verb;
import gujeong.kernel.journal.Change;
import gujeong.kernel.paging.Page;
import gujeong.kernel.security.Roles;

/**
 * A collection of records over HTTP. A feature extends it with its path and its lifecycle steps; what every collection
 * answers is here. In a summary {@code {one}} and {@code {several}} are replaced by the names of the record type.
 *
 * @param <E> the entity
 * @param <F> the facts: what is sent
 * @param <V> the state: what is answered
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RecordResource<E extends RecordEntity<F>, F extends Facts, V> {

    static final String CSV = "text/csv";

    private final Records<E, F> records;

    @Inject
    RecordCommands commands;

    @Inject
    Lists lists;

    protected RecordResource(Records<E, F> records) {
        this.records = records;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Record a new {one}")
    public RestResponse<V> open(@Valid F facts) {
        return commands.open(records, facts).response();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List {several}, oldest business date first unless sorted otherwise")
    public RestResponse<Page<V>> list(UriInfo uri) {
        return lists.page(records, uri);
    }

    @GET
    @Path("exports")
    @Produces(CSV)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "All {several} that match, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "A row each, below the names of the columns.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> export(UriInfo uri) {
        return lists.csv(records, uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read one {one}")
    public RestResponse<V> read(@RestPath UUID id) {
        return commands.read(records, id).response();
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read the revisions of one {one}, oldest first: when, who, why and the state after it")
    public RestResponse<Page<Change>> history(
            @RestPath UUID id,
            @Parameter(
                            description = "Revisions per page; fewer where they are large.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "50"))
                    @RestQuery
                    @DefaultValue("50")
                    int limit,
            @Parameter(description = "Where the page begins: next of the page before.") @RestQuery String cursor) {
        return commands.history(records, id, limit, cursor);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Correct one {one}: the facts sent take the place of those stated before")
    public RestResponse<V> correct(@RestPath UUID id, @RestQuery String reason, @Valid F facts) {
        return commands.correct(records, id, facts, reason).response();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Void one {one}; it stays readable with its history")
    public RestResponse<V> voidRecord(@RestPath UUID id, @RestQuery String reason) {
        return commands.voidRecord(records, id, reason).response();
    }

    @POST
    @Path("imports")
    @Consumes(CSV)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Record up to 100,000 {several} at once from CSV: all rows or none")
    public RestResponse<ImportReport> importCsv(
            @RestQuery @DefaultValue("false") boolean dryRun,
            @Parameter(
                            description = "Whether a file that was imported before is to be recorded again;"
                                    + " without it the same file is refused.")
                    @RestQuery
                    @DefaultValue("false")
                    boolean repeat,
            InputStream csv) {
        return commands.importCsv(records, csv, dryRun, repeat).response();
    }

    @POST
    @Path("corrections")
    @Consumes(CSV)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Correct up to 100,000 {several} at once from CSV: all rows or none")
    public RestResponse<CorrectionReport> correctMany(
            @RestQuery String reason, @RestQuery @DefaultValue("false") boolean dryRun, InputStream csv) {
        return commands.correctMany(records, csv, reason, dryRun).response();
    }

    /** Makes a step of a record's lifecycle: checks If-Match, the state's rules, journals, answers. */
    protected RestResponse<V> step(UUID id, Verb verb, Object request, Consumer<E> step) {
        return step(id, verb, request, (record, referred) -> step.accept(record));
    }

    /**
     * The same where the step needs what the record refers to, or where others make their steps with it, all or none: see
     * {@link AtomicChanges}.
     */
    protected RestResponse<V> step(UUID id, Verb verb, Object request, Step<E> step, Steps<?, ?>... others) {
        return commands.step(records, id, verb, request, step, others).response();
    }

    /**
     * The same with a file, which may be large.
     *
     * @param ready refuses the step, as far as that can be said without the file; then the file is not read
     */
    protected RestResponse<V> step(
            UUID id, Verb verb, InputStream body, Consumer<E> ready, RecordCommands.FileStep<E> step) {
        return commands.stepWithFile(records, id, verb, body, ready, step).response();
    }
}

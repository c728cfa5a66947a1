package gujeong.gateway.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.DimensionLabels;
import gujeong.gateway.ledger.RecordedNames;
import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.Sources;
import gujeong.gateway.page.LocalPath;
import gujeong.gateway.page.Page;
import gujeong.gateway.series.Moment;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Roles;

/** The records behind the figures, for people. Whether one may be read is decided by its service, by the reader's token. */
@Path("/records")
@Produces(MediaType.TEXT_HTML)
public class RecordPages {

    private final ServiceRecords records;
    private final Dictionary dictionary;
    private final RecordedNames names;
    private final Clock clock;

    RecordPages(ServiceRecords records, Dictionary dictionary, RecordedNames names, Clock clock) {
        this.records = records;
        this.dictionary = dictionary;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Path("{service}/{collection}/{id}")
    @RolesAllowed(Roles.READER)
    @Heavy("records")
    @Operation(hidden = true)
    public RestResponse<String> record(
            @RestPath String service,
            @RestPath String collection,
            @RestPath UUID id,
            @RestQuery @DefaultValue(LocalPath.HOME) String back,
            @RestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        Source source = Sources.at(service, collection)
                .orElseThrow(() -> Refusal.notFound("record.noCollection", service, collection));
        JsonNode state = records.read(service, source.link(id), authorization);
        JsonNode history = records.read(service, source.link(id) + "/history?limit=50", authorization);
        var aspects = new DimensionLabels(dictionary, names.at(Moment.of(LocalDate.now(clock))));
        return Page.of(Templates.record(RecordView.of(source, state, history, aspects), LocalPath.local(back)));
    }
}

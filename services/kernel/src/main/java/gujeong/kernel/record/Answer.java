package gujeong.kernel.record;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;

/** An answer as it was first given, so that a repeated request can be given the very same one. */
public record Answer(int status, String location, String etag, String body) {

    static Answer created(RecordEntity<?> record, String state, String collection) {
        return new Answer(201, collection + "/" + record.id(), String.valueOf(record.revision()), state);
    }

    static Answer ok(RecordEntity<?> record, String state) {
        return new Answer(200, null, String.valueOf(record.revision()), state);
    }

    /** The body is JSON already; the type only tells the API document what it holds. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    <V> RestResponse<V> response() {
        RestResponse.ResponseBuilder response =
                RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status));
        response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (location != null) {
            // relative on purpose: the caller may have come through the gateway
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.tag(new EntityTag(etag));
        }
        return (RestResponse<V>) response.build();
    }
}

package gujeong.kernel.record;

import java.util.UUID;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A response as it was first sent, so that a repeated request gets exactly the same.
 *
 * @param record whose state the body is; null if it is not a record's state
 */
public record StoredResponse(int status, String location, String etag, String body, UUID record) {

    StoredResponse(int status, String location, String etag, String body) {
        this(status, location, etag, body, null);
    }

    static StoredResponse created(RecordEntity<?> record, String state, String collection) {
        return new StoredResponse(
                201, collection + "/" + record.id(), String.valueOf(record.revision()), state, record.id());
    }

    static StoredResponse ok(RecordEntity<?> record, String state) {
        return new StoredResponse(200, null, String.valueOf(record.revision()), state, record.id());
    }

    /** A report on many records. */
    static StoredResponse report(int status, Object report, ObjectMapper json) {
        try {
            return new StoredResponse(status, null, null, json.writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body is JSON already; the type only describes it in the API document. */
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

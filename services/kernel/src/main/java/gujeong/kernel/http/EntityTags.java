package gujeong.kernel.http;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers conditional reads: 304 for every response whose ETag matches {@code If-None-Match}. */
@ApplicationScoped
public class EntityTags {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ServerResponseFilter
    public void compare(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getEntityTag() != null
                && READING.contains(request.getMethod())
                && isHeld(
                        request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        '"' + response.getEntityTag().getValue() + '"')) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    /**
     * Whether the caller holds what the tag names.
     *
     * @param ifNoneMatch the tags it says it holds, or {@code *}; null if it says nothing
     * @param tag with its quotes
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, 13.1.2</a>
     */
    public static boolean isHeld(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(held -> held.startsWith("W/") ? held.substring(2) : held)
                        .anyMatch(held -> held.equals("*") || held.equals(tag));
    }
}

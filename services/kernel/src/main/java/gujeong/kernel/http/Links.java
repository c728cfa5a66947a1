package gujeong.kernel.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

import jakarta.ws.rs.core.UriInfo;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;

/**
 * Links within this system. They begin with the path: a caller may have come through the gateway and a proxy, and
 * what it says in Host or forwarded headers is never repeated in an answer.
 */
public final class Links {

    private Links() {}

    /** The whole path that was asked for, decoded; {@link UriInfo} leaves out what is before the paths of all resources. */
    public static String path(UriInfo uri) {
        return ResteasyReactiveRecorder.getCurrentDeployment().getPrefix() + uri.getPath();
    }

    /** What was asked for: path and query. */
    public static String asked(UriInfo uri) {
        return asked(uri, null);
    }

    /** The value of {@code Link} that leads to the next page of the list that was asked for. */
    public static String next(UriInfo uri, String cursor) {
        return "<" + asked(uri, cursor) + ">; rel=\"next\"";
    }

    private static String asked(UriInfo uri, String cursor) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        uri.getQueryParameters().forEach((name, values) -> {
            if (cursor == null || !name.equals("cursor")) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            }
        });
        if (cursor != null) {
            query.add("cursor=" + encoded(cursor));
        }
        return encodedPath(uri) + query;
    }

    private static String encodedPath(UriInfo uri) {
        try {
            return new URI(null, null, path(uri), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

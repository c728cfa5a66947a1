package gujeong.gateway.http;

import java.util.Locale;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request comes from, according to the browser. No script can set these headers.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
public enum Origin {
    /** A page of this gateway sent it. */
    OWN,
    /** A page of somebody else, or one that hides where it is from, sent it. */
    FOREIGN,
    /** No browser sent it, or an old one that says nothing. */
    UNKNOWN;

    public static Origin of(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean siteIsSaid = site != null && !site.equals("none");
        if (siteIsSaid && !site.equals("same-origin") || isForeign(origin, siteIsSaid, request)) {
            return FOREIGN;
        }
        return siteIsSaid || origin != null ? OWN : UNKNOWN;
    }

    /** A page that names itself to nobody has no origin either; then only the site counts. */
    private static boolean isForeign(String origin, boolean siteIsSaid, HttpServerRequest request) {
        boolean isHidden = "null".equals(origin);
        return origin != null && !(isHidden && siteIsSaid) && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        String own = request.scheme() + "://" + request.getHeader("Host");
        return origin.toLowerCase(Locale.ROOT).equals(own.toLowerCase(Locale.ROOT));
    }
}

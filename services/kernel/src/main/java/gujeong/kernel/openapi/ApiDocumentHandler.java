package gujeong.kernel.openapi;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.buffer.Unpooled;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import gujeong.kernel.http.EntityTags;

/**
 * Answers with the API document. It is the largest answer that anybody gets without a token, so every caller is sent the
 * same bytes from outside the heap: thousands who ask for it and do not read it cost no memory.
 */
@ApplicationScoped
class ApiDocumentHandler {

    private static final int TAG_DIGITS = 32;
    /** Behind all filters, and before the platform's own answer, which would be a copy for each caller. */
    private static final int FIRST = -1;

    private final OpenApiDocumentService documents;
    private final String path;
    private final Map<Format, Sent> known = new EnumMap<>(Format.class);

    ApiDocumentHandler(
            OpenApiDocumentService documents, @ConfigProperty(name = "quarkus.smallrye-openapi.path") String path) {
        this.documents = documents;
        this.path = path;
    }

    /** The document in one format, as it is sent. */
    private record Sent(Buffer bytes, String etag) {}

    void open(@Observes Router router) {
        for (String suffix : List.of("", ".json", ".yaml", ".yml")) {
            for (HttpMethod reading : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                router.route(reading, path + suffix).order(FIRST).handler(this::answer);
            }
        }
    }

    private void answer(RoutingContext route) {
        Format format = format(route);
        Sent sent = sent(format);
        HttpServerResponse response = route.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                .putHeader(HttpHeaders.ETAG, sent.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (EntityTags.isHeld(route.request().getHeader(HttpHeaders.IF_NONE_MATCH), sent.etag())) {
            response.setStatusCode(304).end();
        } else if (route.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                            HttpHeaders.CONTENT_LENGTH,
                            String.valueOf(sent.bytes().length()))
                    .end();
        } else {
            response.end(sent.bytes());
        }
    }

    /** By the path's ending, {@code ?format=} or {@code Accept}; YAML by default. */
    private static Format format(RoutingContext route) {
        String asked = route.normalizedPath();
        String accept = route.request().getHeader(HttpHeaders.ACCEPT);
        List<String> parameter = route.queryParam("format");
        boolean json = asked.endsWith(".json")
                || !asked.endsWith(".yaml")
                        && !asked.endsWith(".yml")
                        && (parameter.isEmpty()
                                ? accept != null && accept.contains(Format.JSON.getMimeType())
                                : parameter.get(0).equalsIgnoreCase("json"));
        return json ? Format.JSON : Format.YAML;
    }

    private synchronized Sent sent(Format format) {
        return known.computeIfAbsent(format, this::read);
    }

    private Sent read(Format format) {
        byte[] document = documents.getDocument(format);
        var direct = Unpooled.directBuffer(document.length).writeBytes(document);
        return new Sent(
                Buffer.buffer(direct), "\"" + DigestUtils.sha256Hex(document).substring(0, TAG_DIGITS) + "\"");
    }
}

package gujeong.kernel.http;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import gujeong.kernel.problem.Language;

/**
 * Decides in which language a request is answered, before anything else reads it: {@code Accept-Language} then names
 * exactly one of the supported languages. Pages are always in Korean.
 */
@ApplicationScoped
class AcceptedLanguage {

    /** Before the answer can be a refusal. */
    private static final int FIRST = 2000;

    private static final String PAGE = "text/html";

    void register(@Observes Filters filters) {
        filters.register(AcceptedLanguage::decide, FIRST);
    }

    private static void decide(RoutingContext route) {
        HttpServerRequest request = route.request();
        request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, of(request).toLanguageTag());
        route.next();
    }

    /** The language a request is answered in. */
    static Locale of(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accept != null && accept.contains(PAGE);
        return page ? Language.KOREAN : Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

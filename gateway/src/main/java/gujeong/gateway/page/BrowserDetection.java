package gujeong.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Detects browsers, before anything else reads {@code Accept}. Browsers name XHTML beside HTML whenever a person opens
 * an address. Some libraries of programs name HTML and then anything, Java's own among them: there HTML is taken out, so
 * that such a program gets the data, and the language, that one without the header gets.
 */
@ApplicationScoped
class BrowserDetection {

    /** Before the language is chosen, which depends on it. */
    private static final int FIRST = 3000;

    private static final String HTML = "text/html";
    private static final String XHTML = "application/xhtml+xml";
    private static final String ANYTHING = "*/*";

    void register(@Observes Filters filters) {
        filters.register(BrowserDetection::decide, FIRST);
    }

    private static void decide(RoutingContext route) {
        HttpServerRequest request = route.request();
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        String decided = decided(accept);
        if (!decided.equals(accept)) {
            request.headers().set(HttpHeaders.ACCEPT, decided);
        }
        route.next();
    }

    static String decided(String accept) {
        List<String> types = Stream.of(accept.split(",")).map(String::strip).toList();
        boolean program = names(types, HTML) && names(types, ANYTHING) && !names(types, XHTML);
        if (!program) {
            return accept;
        }
        return types.stream().filter(type -> !bare(type).equals(HTML)).collect(Collectors.joining(","));
    }

    private static boolean names(List<String> types, String type) {
        return types.stream().map(BrowserDetection::bare).anyMatch(type::equals);
    }

    private static String bare(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}

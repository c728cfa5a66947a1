package gujeong.gateway.page;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

/** Whether a request comes from a person who reads pages, not from a program that reads data. */
final class BrowserRequests {

    private BrowserRequests() {}

    /** Whether pages are named among what is accepted. */
    static boolean takesPages(ContainerRequestContext request) {
        return accepted(request).stream().anyMatch(BrowserRequests::isPage);
    }

    /** Whether pages are named before anything else; a caller who takes anything does not name them. */
    static boolean prefersPages(ContainerRequestContext request) {
        return accepted(request).stream()
                .findFirst()
                .filter(BrowserRequests::isPage)
                .isPresent();
    }

    /** Empty where {@code Accept} cannot be read: the caller gets that error as data. */
    static List<MediaType> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static boolean isPage(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("html");
    }
}

package gujeong.gateway.page;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses (406) a caller that accepts neither data nor a page; the platform would send one of the two. */
class NotAcceptableFilter {

    @ServerRequestFilter
    void refuse(ResourceInfo resource, ContainerRequestContext request) {
        Produces produces = produces(resource);
        List<MediaType> accepted = BrowserRequests.accepted(request);
        if (produces != null
                && !accepted.isEmpty()
                && accepted.stream().noneMatch(type -> isAmong(type, produces.value()))) {
            throw new NotAcceptableException();
        }
    }

    private static Produces produces(ResourceInfo resource) {
        Produces own = resource.getResourceMethod().getAnnotation(Produces.class);
        return own == null ? resource.getResourceClass().getAnnotation(Produces.class) : own;
    }

    private static boolean isAmong(MediaType type, String[] produced) {
        return Stream.of(produced).map(MediaType::valueOf).anyMatch(type::isCompatible);
    }
}

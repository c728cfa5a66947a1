package gujeong.kernel.privacy;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import gujeong.kernel.personal.PersonalDataResource;

/** Forbids caches to store responses about people, masked or not: data destroyed here would survive there. */
class NoStoreFilter {

    @ServerResponseFilter
    void forbidToKeep(SimpleResourceInfo asked, ContainerResponseContext response) {
        if (asked != null && isAboutPeople(asked.getResourceClass())) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isAboutPeople(Class<?> resource) {
        return resource != null
                && (PersonalRecordResource.class.isAssignableFrom(resource)
                        || PersonalDataResource.class.isAssignableFrom(resource));
    }
}

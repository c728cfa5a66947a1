package gujeong.gateway.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Shows the sign-in page to a person who needs a token and has shown none that counts. Programs, which take anything or
 * bring a token of their own, are told by the problem as it is.
 */
class ToSignIn {

    @ServerResponseFilter
    void lead(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.UNAUTHORIZED.getStatusCode() || !isBrowsing(request)) {
            return;
        }
        boolean refused = request.getCookies().containsKey(SignInResource.COOKIE);
        response.setStatus(Status.SEE_OTHER.getStatusCode());
        response.setEntity(null);
        response.getHeaders().clear();
        response.getHeaders()
                .putSingle(HttpHeaders.LOCATION, signIn(request.getUriInfo().getRequestUri(), refused));
    }

    private static boolean isBrowsing(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET)
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && request.getAcceptableMediaTypes().stream().anyMatch(ToSignIn::isHtml);
    }

    private static boolean isHtml(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("html");
    }

    private static String signIn(URI asked, boolean refused) {
        String back = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        return "/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + (refused ? "&refused=true" : "");
    }
}

package gujeong.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import gujeong.gateway.http.Credentials;
import gujeong.kernel.http.Links;

/**
 * Redirects a person without a valid token to the sign-in page. Programs, which accept anything or
 * bring their own token, get the problem as it is.
 */
class SignInRedirect {

    @ServerResponseFilter
    void lead(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.UNAUTHORIZED.getStatusCode() || !isBrowsing(request)) {
            return;
        }
        boolean refused = cookie(request) != null;
        response.setStatus(Status.SEE_OTHER.getStatusCode());
        response.setEntity(null);
        response.getHeaders().clear();
        response.getHeaders().putSingle(HttpHeaders.LOCATION, signIn(Links.asked(request.getUriInfo()), refused));
    }

    private static boolean isBrowsing(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET)
                && !Credentials.isOwnToken(request.getHeaderString(HttpHeaders.AUTHORIZATION), cookie(request))
                && BrowserRequests.takesPages(request);
    }

    private static String cookie(ContainerRequestContext request) {
        Cookie token = request.getCookies().get(Credentials.COOKIE);
        return token == null ? null : token.getValue();
    }

    private static String signIn(String asked, boolean refused) {
        return "/sign-in?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + (refused ? "&refused=true" : "");
    }
}

package gujeong.gateway.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import gujeong.kernel.problem.Problem;

/** Shows a problem as a page to callers that prefer pages. Its status, code and reason are those a program gets. */
class ProblemPages {

    /** After the redirect to the sign-in page. */
    private static final int LATE = 1000;

    @ServerResponseFilter(priority = LATE)
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && BrowserRequests.prefersPages(request)) {
            String page = Templates.problem(ProblemView.of(problem)).render();
            response.setEntity(page, null, Page.TYPE);
            Page.HEADERS.forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }
}

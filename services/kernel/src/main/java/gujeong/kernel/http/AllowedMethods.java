package gujeong.kernel.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import gujeong.kernel.http.ServedPaths.Served;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * Says what may be done at a path: to {@code OPTIONS}, and to a method that is not there. The framework would name the
 * methods of all paths of a class, or none.
 */
@ApplicationScoped
public class AllowedMethods {

    private final ServedPaths paths;
    private final ProblemResponses responses;

    AllowedMethods(ServedPaths paths, ProblemResponses responses) {
        this.paths = paths;
        this.responses = responses;
    }

    /** After the request was given its id. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.USER + 1)
    public Response answer(ContainerRequestContext request) {
        Served served = paths.at(Links.path(request.getUriInfo()));
        if (served == null) {
            return null;
        }
        String method = request.getMethod();
        if (method.equals(HttpMethod.OPTIONS)) {
            return Response.noContent()
                    .header(HttpHeaders.ALLOW, served.allowed())
                    .build();
        }
        if (served.methods().contains(method)) {
            return null;
        }
        Refusal refusal = Refusal.of(ProblemCode.METHOD_NOT_ALLOWED, Reason.of("method.notAllowed", served.allowed()));
        return Response.fromResponse(responses.respond(refusal))
                .header(HttpHeaders.ALLOW, served.allowed())
                .build();
    }
}

package gujeong.kernel.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import gujeong.kernel.http.ProblemResponses;
import gujeong.kernel.http.RequestId;
import gujeong.kernel.problem.Refusal;

/** Answers a request that needs a value which cannot be opened. */
@ApplicationScoped
public class UnreadableValueResponse {

    private static final Logger LOG = Logger.getLogger(UnreadableValueResponse.class);

    private final RequestId requestId;
    private final ProblemResponses responses;

    UnreadableValueResponse(RequestId requestId, ProblemResponses responses) {
        this.requestId = requestId;
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response unreadable(UnreadableValue e) {
        LOG.errorf("request %s: %s", requestId.value(), e.getMessage());
        return responses.respond(Refusal.rule("personal.unreadable", e.column(), e.table(), e.record()));
    }
}

package gujeong.gateway.routing;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.problem.Problem;
import gujeong.kernel.problem.ProblemCode;

/** Answers for a service that does not: 503 and when to come back, in the form every other refusal has. */
final class Away implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Away.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final String service;
    private final ObjectMapper json;

    Away(String service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        String requestId = context.request().headers().get(RequestId.HEADER);
        return context.sendRequest().recover(failure -> {
            LOG.warnf("the service %s did not answer: %s", service, failure.toString());
            return Future.succeededFuture(refusal(context, requestId));
        });
    }

    private ProxyResponse refusal(ProxyContext context, String requestId) {
        ProblemCode code = ProblemCode.UNAVAILABLE;
        var problem = new Problem(
                "urn:gujeong:problem:unavailable",
                code.title(),
                code.status(),
                code.name(),
                "The service " + service + " does not answer at the moment.",
                null,
                code.action(),
                requestId,
                List.of());
        ProxyResponse response = context.request()
                .release()
                .response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .setBody(Body.body(bytes(problem)));
        return requestId == null ? response : response.putHeader(RequestId.HEADER, requestId);
    }

    private Buffer bytes(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

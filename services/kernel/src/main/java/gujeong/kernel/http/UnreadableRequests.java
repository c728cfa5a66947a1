package gujeong.kernel.http;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * Refuses malformed requests where the framework would fail or report something else: an invalid Content-Type, a body
 * that breaks off or is not framed as HTTP. These are errors of the request, not of the process.
 */
@ApplicationScoped
public class UnreadableRequests {

    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);

    private final RequestId requestId;
    private final ProblemResponses responses;

    UnreadableRequests(RequestId requestId, ProblemResponses responses) {
        this.requestId = requestId;
        this.responses = responses;
    }

    @ServerRequestFilter(preMatching = true)
    public void readContentType(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isMediaType(type)) {
            throw Refusal.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, "body.contentType");
        }
    }

    private static boolean isMediaType(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ServerExceptionMapper
    public Response brokenOff(IOException e) {
        if (isOfTheConnection(e)) {
            LOG.debugf("request %s: its body could not be read (%s)", requestId.value(), e.getMessage());
            return responses.respond(Refusal.of(ProblemCode.INVALID_VALUE, "body.brokenOff"));
        }
        return responses.unexpected(e);
    }

    private static boolean isOfTheConnection(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // the HTTP codec reports an invalid chunk length as a number format error
            if (cause instanceof DecoderException
                    || cause instanceof NumberFormatException
                    || cause instanceof HttpClosedException
                    || cause instanceof StreamResetException
                    || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }
}

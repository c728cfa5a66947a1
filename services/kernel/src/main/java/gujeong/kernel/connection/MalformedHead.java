package gujeong.kernel.connection;

import java.net.ProtocolException;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Problem;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * Refuses a request whose head cannot be read or is too long, in the form every other refusal has, and closes the
 * connection: where the next request would begin is not known. No route sees such a request.
 */
final class MalformedHead implements Handler<HttpServerRequest> {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** How Netty says that it is the first line that is too long. */
    private static final String LINE = "An HTTP line";

    @Override
    public void handle(HttpServerRequest request) {
        String id = UUID.randomUUID().toString();
        Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(refusal(request.decoderResult().cause()), id, language);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(RequestId.HEADER, id)
                .end(text(problem));
        request.connection().close();
    }

    private static Refusal refusal(Throwable cause) {
        if (cause instanceof URISyntaxException) {
            return Refusal.of(ProblemCode.INVALID_VALUE, "head.noAddress");
        }
        if (cause instanceof ProtocolException) {
            return Refusal.of(ProblemCode.INVALID_VALUE, "head.noHost");
        }
        if (!(cause instanceof TooLongFrameException)) {
            return Refusal.of(ProblemCode.INVALID_VALUE, "head.unreadable");
        }
        return String.valueOf(cause.getMessage()).startsWith(LINE)
                ? Refusal.of(ProblemCode.ADDRESS_TOO_LONG, "head.addressTooLong")
                : Refusal.of(ProblemCode.HEADERS_TOO_LARGE, "head.headersTooLarge");
    }

    private static String text(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

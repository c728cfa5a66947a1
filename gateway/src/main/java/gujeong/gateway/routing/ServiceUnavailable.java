package gujeong.gateway.routing;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Problem;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** Answers for a service that is unavailable or busy: 503 with Retry-After, as a problem like every other refusal. */
final class ServiceUnavailable {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final String service;
    private final ObjectMapper json;

    ServiceUnavailable(String service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    void unavailable(HttpServerRequest request) {
        answer(request, ProblemCode.UNAVAILABLE, "service.unavailable");
    }

    void busy(HttpServerRequest request) {
        answer(request, ProblemCode.BUSY, "service.busy");
    }

    private void answer(HttpServerRequest request, ProblemCode code, String detail) {
        String requestId = request.getHeader(RequestId.HEADER);
        Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(Refusal.of(code, Reason.of(detail, service)), requestId, language);
        HttpServerResponse response = request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        if (requestId != null) {
            response.putHeader(RequestId.HEADER, requestId);
        }
        response.end(bytes(problem));
    }

    private Buffer bytes(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

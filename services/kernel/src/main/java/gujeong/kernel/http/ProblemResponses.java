package gujeong.kernel.http;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import gujeong.kernel.problem.DatabaseFaults;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.JsonFaults;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Problem;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** Turns every exception that leaves a resource into a {@link Problem}. Nothing of the request but its id is logged. */
@ApplicationScoped
public class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final RequestId requestId;
    private final HttpHeaders headers;
    private final String service;

    ProblemResponses(
            RequestId requestId, HttpHeaders headers, @ConfigProperty(name = "gujeong.service") String service) {
        this.requestId = requestId;
        this.headers = headers;
        this.service = service;
    }

    public Response respond(Refusal refusal) {
        Locale language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder response = Response.status(refusal.code().status())
                .type(Problem.MEDIA_TYPE)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(Problem.of(refusal, requestId.value(), language));
        if (refusal.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, refusal.retryAfter().toSeconds() + 1));
        } else if (refusal.code().status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return respond(refusal);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(UnauthorizedException e) {
        return respond(Refusal.of(ProblemCode.UNAUTHENTICATED, "token.none"));
    }

    @ServerExceptionMapper(priority = 1)
    public Response badToken(AuthenticationFailedException e) {
        return respond(Refusal.of(ProblemCode.UNAUTHENTICATED, "token.invalid"));
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return respond(Refusal.of(ProblemCode.FORBIDDEN, "token.roles"));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return respond(Refusal.of(ProblemCode.INVALID_VALUE, faults(e)));
    }

    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e) {
        return respond(JsonFaults.refusal(e));
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e) {
        return respond(JsonFaults.refusal(e));
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException e) {
        return respond(Refusal.of(ProblemCode.STALE_REVISION, "record.changedBeside"));
    }

    /** The last guard against two records with one key; the index is named {@code <table>_key}. */
    @ServerExceptionMapper
    public Response constraint(org.hibernate.exception.ConstraintViolationException e) {
        String constraint = String.valueOf(e.getConstraintName());
        if (constraint.endsWith("_key")) {
            String type = constraint
                    .substring(0, constraint.length() - "_key".length())
                    .replace('_', '-');
            Reason named = Reason.type(service + "." + type);
            return respond(Refusal.of(ProblemCode.ALREADY_RECORDED, Reason.of("record.keyIsTaken", named)));
        }
        LOG.errorf("request %s broke constraint %s", requestId.value(), constraint);
        return respond(Refusal.rule("record.contradiction", constraint));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (causedBy(e, JsonProcessingException.class) instanceof JsonProcessingException json) {
            return respond(JsonFaults.refusal(json));
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        ProblemCode code = ProblemCode.of(status);
        return respond(Refusal.of(code, code.title()));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (DatabaseFaults.isConflict(e)) {
            LOG.warnf(
                    "request %s: undone by the database beside other transactions, again and again", requestId.value());
            return respond(Refusal.of(ProblemCode.BUSY, "record.busy"));
        }
        if (DatabaseFaults.isAway(e)) {
            LOG.warnf(
                    "request %s: the database is away (%s)",
                    requestId.value(), rootOf(e).getClass().getSimpleName());
            return respond(Refusal.of(ProblemCode.UNAVAILABLE, "database.away"));
        }
        LOG.errorf(e, "request %s failed", requestId.value());
        return respond(Refusal.of(ProblemCode.INTERNAL, "request.failed"));
    }

    private static List<Fault> faults(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Fault::of)
                .sorted(java.util.Comparator.comparing(Fault::field))
                .toList();
    }

    private static Throwable causedBy(Throwable e, Class<? extends Throwable> kind) {
        Throwable cause = e;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

package gujeong.kernel.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

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
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.personal.UnreadableValue;

/** Turns every exception that leaves a resource into a {@link Problem}. Nothing of the request but its id is logged. */
@ApplicationScoped
public class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final RequestId requestId;

    ProblemResponses(RequestId requestId) {
        this.requestId = requestId;
    }

    public Response respond(Refusal refusal) {
        Response.ResponseBuilder response = Response.status(refusal.code().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refusal, requestId.value()));
        if (refusal.code() == ProblemCode.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (refusal.code() == ProblemCode.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return respond(refusal);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(UnauthorizedException e) {
        return respond(Refusal.of(ProblemCode.UNAUTHENTICATED, "No token was sent."));
    }

    @ServerExceptionMapper(priority = 1)
    public Response badToken(AuthenticationFailedException e) {
        return respond(
                Refusal.of(ProblemCode.UNAUTHENTICATED, "The token is not valid: expired, altered or not ours."));
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return respond(Refusal.of(ProblemCode.FORBIDDEN, "None of the token's roles allows this operation."));
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
        return respond(Refusal.of(ProblemCode.STALE_REVISION, "Somebody else changed the record at the same moment."));
    }

    @ServerExceptionMapper
    public Response unreadable(UnreadableValue e) {
        LOG.errorf("request %s: %s", requestId.value(), e.getMessage());
        return respond(Refusal.rule("The " + e.getMessage() + ": it was altered, or its key is gone."));
    }

    /** The last guard against two records with one key; the index is named {@code <table>_key}. */
    @ServerExceptionMapper
    public Response constraint(org.hibernate.exception.ConstraintViolationException e) {
        String constraint = String.valueOf(e.getConstraintName());
        if (constraint.endsWith("_key")) {
            String type = constraint
                    .substring(0, constraint.length() - "_key".length())
                    .replace('_', '-');
            return respond(
                    Refusal.of(ProblemCode.ALREADY_RECORDED, "A live " + type + " with this key exists already."));
        }
        LOG.errorf("request %s broke constraint %s", requestId.value(), constraint);
        return respond(Refusal.rule("The records would contradict each other (" + constraint + ")."));
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
        return respond(Refusal.of(code, code.title() + "."));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (unavailable(e)) {
            LOG.warnf(
                    "request %s: the database is away (%s)",
                    requestId.value(), rootOf(e).getClass().getSimpleName());
            return respond(Refusal.of(ProblemCode.UNAVAILABLE, "The database cannot be reached at the moment."));
        }
        LOG.errorf(e, "request %s failed", requestId.value());
        return respond(Refusal.of(ProblemCode.INTERNAL, "The request failed unexpectedly."));
    }

    private static List<Fault> faults(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Fault::of)
                .sorted(java.util.Comparator.comparing(Fault::field))
                .toList();
    }

    /** Connection lost, refused or exhausted: SQLSTATE classes 08, 53, 57 and pool time-outs. */
    private static boolean unavailable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof java.net.ConnectException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state == null
                        ? sql.getMessage() != null && sql.getMessage().contains("Acquisition timeout")
                        : state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
                    return true;
                }
            }
            if (cause instanceof HibernateException && cause.getCause() == null) {
                return false;
            }
        }
        return false;
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

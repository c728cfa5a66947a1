package gujeong.kernel.problem;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error answer, {@code application/problem+json}.
 *
 * @param type a URI reference that identifies the kind of problem
 * @param code stable name of the kind of problem, for programs
 * @param detail what is wrong with this request
 * @param field the field, column or parameter at fault, when there is one
 * @param action what the caller should do
 * @param requestId the request's id, also in the {@code X-Request-Id} header and in the service's log
 * @param errors every bad value, when there may be several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "What went wrong and what to do about it (RFC 9457).")
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String field,
        String action,
        String requestId,
        List<BadValue> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A {@link Fault} in the caller's language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BadValue(Integer line, String field, String value, String reason) {

        static BadValue of(Fault fault, Locale language) {
            return new BadValue(
                    fault.line(), fault.field(), fault.value(), fault.why().in(language));
        }
    }

    /** A refusal in one of the {@link Language languages}; the code is the same in all. */
    public static Problem of(Refusal refusal, String requestId, Locale language) {
        ProblemCode code = refusal.code();
        return new Problem(
                "urn:gujeong:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                code.title().in(language),
                code.status(),
                code.name(),
                refusal.detail().in(language),
                refusal.field(),
                refusal.detail().action().orElse(code.action()).in(language),
                requestId,
                refusal.faults().stream()
                        .map(fault -> BadValue.of(fault, language))
                        .toList());
    }
}

package gujeong.kernel.problem;

import java.time.Duration;
import java.util.List;

/** Thrown when a request is refused: the transaction is rolled back and the caller gets a {@link Problem}. */
public final class Refusal extends RuntimeException {

    /** Faults that are listed in one response; of the others only the number. */
    public static final int MOST_FAULTS = 1000;

    private final ProblemCode code;
    private final String field;
    private final transient Reason detail;
    private final transient List<Fault> faults;
    private final Duration retryAfter;

    private Refusal(ProblemCode code, String field, Reason detail, List<Fault> faults, Duration retryAfter) {
        super(detail.toString(), null, false, false);
        this.code = code;
        this.field = field;
        this.detail = detail;
        this.faults = faults;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(ProblemCode code, Reason detail) {
        return of(code, null, detail);
    }

    public static Refusal of(ProblemCode code, String field, Reason detail) {
        return new Refusal(code, field, detail, List.of(), null);
    }

    /** @param detail the key of a {@link Reason} that names nothing */
    public static Refusal of(ProblemCode code, String detail) {
        return of(code, null, Reason.of(detail));
    }

    public static Refusal of(ProblemCode code, String field, String detail) {
        return of(code, field, Reason.of(detail));
    }

    /** What can be done after a while. */
    public static Refusal later(ProblemCode code, Reason detail, Duration retryAfter) {
        return new Refusal(code, null, detail, List.of(), retryAfter);
    }

    /** A value that cannot be taken: 400 naming the field. */
    public static Refusal invalid(String field, String detail, Object... named) {
        return of(ProblemCode.INVALID_VALUE, field, Reason.of(detail, named));
    }

    public static Refusal invalid(String field, InvalidValue unfit) {
        return of(ProblemCode.INVALID_VALUE, field, unfit.reason());
    }

    /** A rule across records is violated: 409. */
    public static Refusal rule(String detail, Object... named) {
        return of(ProblemCode.RULE_BROKEN, Reason.of(detail, named));
    }

    /** A lifecycle step the present state does not allow: 409. */
    public static Refusal step(String detail, Object... named) {
        return of(ProblemCode.STEP_NOT_ALLOWED, Reason.of(detail, named));
    }

    public static Refusal notFound(String detail, Object... named) {
        return of(ProblemCode.NOT_FOUND, Reason.of(detail, named));
    }

    /** Several invalid values at once; the problem names the first one's field and reason. */
    public static Refusal of(ProblemCode code, List<Fault> faults) {
        Fault first = faults.get(0);
        Reason detail = faults.size() == 1 ? first.why() : Reason.of("fault.andMore", first.why(), faults.size() - 1);
        return new Refusal(
                code,
                first.field(),
                detail,
                List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS))),
                null);
    }

    public ProblemCode code() {
        return code;
    }

    public String field() {
        return field;
    }

    /** What {@link #getMessage()} says in English. */
    public Reason detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** After how long to try again; null if that is not known. */
    public Duration retryAfter() {
        return retryAfter;
    }
}

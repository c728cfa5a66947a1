package gujeong.kernel.problem;

import java.util.List;

/** Thrown when a request cannot be done: the transaction is undone and the caller is told why, as a {@link Problem}. */
public final class Refusal extends RuntimeException {

    private final ProblemCode code;
    private final String field;
    private final transient List<Fault> faults;

    private Refusal(ProblemCode code, String field, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
        this.faults = faults;
    }

    public static Refusal of(ProblemCode code, String detail) {
        return new Refusal(code, null, detail, List.of());
    }

    public static Refusal of(ProblemCode code, String field, String detail) {
        return new Refusal(code, field, detail, List.of());
    }

    /** A value that cannot be taken: 400 naming the field. */
    public static Refusal invalid(String field, String detail) {
        return of(ProblemCode.INVALID_VALUE, field, detail);
    }

    /** A rule that stands across records: 409. */
    public static Refusal rule(String detail) {
        return of(ProblemCode.RULE_BROKEN, detail);
    }

    /** A lifecycle step the present state does not allow: 409. */
    public static Refusal step(String detail) {
        return of(ProblemCode.STEP_NOT_ALLOWED, detail);
    }

    public static Refusal notFound(String detail) {
        return of(ProblemCode.NOT_FOUND, detail);
    }

    /** Several bad values at once; the first one's field and reason stand for all. */
    public static Refusal of(ProblemCode code, List<Fault> faults) {
        Fault first = faults.get(0);
        String detail =
                faults.size() == 1 ? first.reason() : first.reason() + " (and " + (faults.size() - 1) + " more)";
        return new Refusal(code, first.field(), detail, List.copyOf(faults));
    }

    public ProblemCode code() {
        return code;
    }

    public String field() {
        return field;
    }

    public List<Fault> faults() {
        return faults;
    }
}

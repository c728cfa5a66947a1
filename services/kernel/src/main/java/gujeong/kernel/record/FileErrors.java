package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.validation.Validator;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** The errors in the rows of a file: collected up to a limit, then reported together. */
final class FileErrors {

    private final FactsShape<?> shape;
    private final Validator validator;
    private final List<Fault> found = new ArrayList<>();

    FileErrors(FactsShape<?> shape, Validator validator) {
        this.shape = shape;
        this.validator = validator;
    }

    void add(Fault fault) {
        found.add(fault);
    }

    /** A row that was refused by itself. */
    void add(int line, Refusal refused) {
        found.add(new Fault(line, refused.field(), null, refused.detail()));
    }

    /** Whether the facts of a row keep the constraints of one record. */
    boolean isSound(int line, Facts facts) {
        var violations = validator.validate(facts);
        violations.stream()
                .map(violation -> Fault.of(violation).atLine(line))
                .sorted(Comparator.comparing(Fault::field))
                .forEach(found::add);
        return violations.isEmpty();
    }

    boolean areNone() {
        return found.isEmpty();
    }

    /** Whether further errors would not be reported. */
    boolean areEnough() {
        return found.size() >= Refusal.MOST_FAULTS;
    }

    /** @throws Refusal with what was found, by line; without the values where they may be a person's */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            if (shape.isPersonal()) {
                found.replaceAll(Fault::withoutValue);
            }
            found.sort(Comparator.comparing(Fault::line));
            throw Refusal.of(ProblemCode.INVALID_IMPORT, found.subList(0, Math.min(found.size(), Refusal.MOST_FAULTS)));
        }
    }
}

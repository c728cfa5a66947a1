package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import gujeong.kernel.csv.CsvRows;
import gujeong.kernel.csv.ImportReport;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** Opens many records from one CSV file: all rows or none, every bad row named. */
@ApplicationScoped
public class Imports {

    private static final int MOST_FAULTS = 1000;
    private static final int CHUNK = 2000;

    private final Registrar registrar;
    private final References references;
    private final Validator validator;
    private final ObjectMapper json;

    Imports(Registrar registrar, References references, Validator validator, ObjectMapper json) {
        this.registrar = registrar;
        this.references = references;
        this.validator = validator;
        this.json = json;
    }

    /** Imports in the caller's transaction. */
    <E extends RecordEntity<F>, F extends Facts> Answer run(Records<E, F> records, byte[] csv) {
        int rows = importAll(records, csv);
        return answer(201, new ImportReport(rows, rows, false));
    }

    /** Does all that an import does, then undoes it. */
    <E extends RecordEntity<F>, F extends Facts> Answer rehearse(Records<E, F> records, byte[] csv) {
        QuarkusTransaction.begin();
        try {
            return answer(200, new ImportReport(importAll(records, csv), 0, true));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private <E extends RecordEntity<F>, F extends Facts> int importAll(Records<E, F> records, byte[] csv) {
        List<Fault> faults = new ArrayList<>();
        CsvRows<F> rows = new CsvRows<>(records.shape(), json, faults);
        rows.read(csv);
        rows.retain((facts, line) -> isSound(facts, line, faults));
        List<F> all = rows.facts();
        findRepeatedKeys(records.shape(), rows, faults);
        findTakenKeys(records, rows, faults);
        List<Fault> lost = new ArrayList<>();
        Referred referred = references.lock(all, lost);
        lost.forEach(fault -> faults.add(fault.atLine(rows.line(fault.line()))));
        refuseIfAny(records.shape(), faults);
        records.lookUp(all, referred);
        List<E> opened = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            try {
                opened.add(registrar.begin(records, all.get(i), referred));
            } catch (Refusal refused) {
                faults.add(new Fault(rows.line(i), refused.field(), null, refused.getMessage()));
            }
        }
        refuseIfAny(records.shape(), faults);
        write(records, opened);
        return all.size();
    }

    private <E extends RecordEntity<F>, F extends Facts> void write(Records<E, F> records, List<E> opened) {
        for (int start = 0; start < opened.size(); start += CHUNK) {
            registrar.openAll(opened.subList(start, Math.min(start + CHUNK, opened.size())));
        }
        if (!opened.isEmpty()) {
            records.check(opened);
        }
    }

    /** Only sound rows are looked up: what is no code cannot be asked for. */
    private boolean isSound(Facts facts, int line, List<Fault> faults) {
        Set<ConstraintViolation<Facts>> violations = validator.validate(facts);
        violations.stream()
                .map(violation -> Fault.of(violation).atLine(line))
                .sorted(Comparator.comparing(Fault::field))
                .forEach(faults::add);
        return violations.isEmpty();
    }

    private static <F extends Facts> void findRepeatedKeys(Shape<F> shape, CsvRows<F> rows, List<Fault> faults) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.facts().size(); i++) {
            List<Object> key = shape.keyOf(rows.facts().get(i));
            Integer first = key == null ? null : seen.putIfAbsent(key, rows.line(i));
            if (first != null) {
                faults.add(new Fault(rows.line(i), lastOf(shape), key.toString(), "stands already on line " + first));
            }
        }
    }

    private static <E extends RecordEntity<F>, F extends Facts> void findTakenKeys(
            Records<E, F> records, CsvRows<F> rows, List<Fault> faults) {
        Shape<F> shape = records.shape();
        Set<List<Object>> taken = records.takenKeys(rows.facts());
        for (int i = 0; i < rows.facts().size(); i++) {
            List<Object> key = shape.keyOf(rows.facts().get(i));
            if (key != null && taken.contains(key)) {
                faults.add(new Fault(rows.line(i), lastOf(shape), key.toString(), "is recorded already"));
            }
        }
    }

    private static String lastOf(Shape<?> shape) {
        List<Component> key = shape.naturalKey();
        return key.get(key.size() - 1).name();
    }

    private static void refuseIfAny(Shape<?> shape, List<Fault> faults) {
        if (!faults.isEmpty()) {
            if (shape.isPersonal()) {
                faults.replaceAll(Fault::withoutValue);
            }
            faults.sort(Comparator.comparing(Fault::line));
            throw Refusal.of(ProblemCode.INVALID_IMPORT, faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
    }

    private Answer answer(int status, ImportReport report) {
        try {
            return new Answer(status, null, null, json.writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

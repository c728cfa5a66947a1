package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import gujeong.kernel.csv.CsvRows;
import gujeong.kernel.csv.ImportReport;
import gujeong.kernel.http.Upload;
import gujeong.kernel.personal.Holders;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.Refusal;

/**
 * Opens many records from one CSV file: all rows or none, every bad row named. The file is read twice, some rows at a
 * time. First it is looked through: cells, keys, references; then everything its rows refer to is locked, in the one order
 * of all transactions, which no row by row locking could keep; then the rows are recorded. Of all rows at once no more is
 * in memory than a digest of their keys and persons, and the names of what they refer to.
 *
 * <p>Whether a person is recorded is a question (see {@link Holders}): an import asks it once for all its rows, and a dry
 * run of records about persons looks at the file alone.
 */
@ApplicationScoped
class Imports {

    private final Registrar registrar;
    private final Holders holders;
    private final References references;
    private final FileReferences fileReferences;
    private final TakenKeys takenKeys;
    private final ImportedFiles importedFiles;
    private final Validator validator;
    private final EntityManager em;
    private final ObjectMapper json;

    Imports(
            Registrar registrar,
            Holders holders,
            References references,
            FileReferences fileReferences,
            TakenKeys takenKeys,
            ImportedFiles importedFiles,
            Validator validator,
            EntityManager em,
            ObjectMapper json) {
        this.registrar = registrar;
        this.holders = holders;
        this.references = references;
        this.fileReferences = fileReferences;
        this.takenKeys = takenKeys;
        this.importedFiles = importedFiles;
        this.validator = validator;
        this.em = em;
        this.json = json;
    }

    /** What is done with the rows that are sound. */
    private enum Purpose {
        RECORD,
        REHEARSE,
        LOOK_AT_THE_FILE
    }

    /**
     * Imports in the caller's transaction.
     *
     * @param repeat whether to record it again if the same file was imported before
     */
    <E extends RecordEntity<F>, F extends Facts> Answer run(Records<E, F> records, Upload csv, boolean repeat) {
        return Answer.report(201, importAll(records, csv, Purpose.RECORD, repeat), json);
    }

    /** Does all that an import does, then undoes it. */
    <E extends RecordEntity<F>, F extends Facts> Answer rehearse(Records<E, F> records, Upload csv) {
        Purpose purpose = records.shape().isPersonal() ? Purpose.LOOK_AT_THE_FILE : Purpose.REHEARSE;
        QuarkusTransaction.begin();
        try {
            return Answer.report(200, importAll(records, csv, purpose, true), json);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private <E extends RecordEntity<F>, F extends Facts> ImportReport importAll(
            Records<E, F> records, Upload csv, Purpose purpose, boolean repeat) {
        FileFaults faults = new FileFaults(records.shape(), validator);
        Wanted wanted = new Wanted();
        int rows = lookThrough(records, csv, purpose, wanted, faults);
        faults.refuseIfAny();
        fileReferences.lock(wanted);
        if (records.shape().isPersonal()) {
            // all errors of the file itself are reported before any person is looked up
            recordAll(records, csv, Purpose.LOOK_AT_THE_FILE, records.rules(), faults, new SuspectedRows());
            faults.refuseIfAny();
        }
        if (purpose == Purpose.LOOK_AT_THE_FILE) {
            return new SuspectedRows().report(rows, 0, true);
        }
        // a person is recorded once whatever file says so, and no trace is kept of files about persons
        if (purpose == Purpose.RECORD && rows > 0 && !records.shape().isPersonal()) {
            importedFiles.ensureNew(records.typeName(), csv, repeat);
        }
        holders.ask(records.shape(), records.typeName(), rows);
        Rules<E> rules = records.rules();
        SuspectedRows suspected = new SuspectedRows();
        int recorded = recordAll(records, csv, purpose, rules, faults, suspected);
        faults.refuseIfAny();
        rules.check();
        return suspected.report(rows, purpose == Purpose.RECORD ? recorded : 0, purpose == Purpose.REHEARSE);
    }

    /** Rows of the file. */
    private <E extends RecordEntity<F>, F extends Facts> int lookThrough(
            Records<E, F> records, Upload csv, Purpose purpose, Wanted wanted, FileFaults faults) {
        SeenKeys seen = new SeenKeys();
        Holders.Named named = holders.named(records.shape());
        try (CsvRows<F> rows = new CsvRows<>(records.shape(), json, csv.open(), faults::add)) {
            List<CsvRows.Row<F>> some = rows.some();
            for (; some != null && !faults.areEnough(); some = rows.some()) {
                // only sound rows are looked up: what is no code cannot be asked for
                some.removeIf(row -> !faults.isSound(row.line(), row.facts()));
                some.stream()
                        .filter(row -> !records.stepsWith(row.facts()).isEmpty())
                        .forEach(row -> faults.add(new Fault(row.line(), null, null, "file.bringsSteps")));
                findKnownKeys(records, some, purpose, seen, faults);
                some.forEach(row -> named.again(row.facts()).ifPresent(fault -> faults.add(fault.atLine(row.line()))));
                List<Fault> lost = new ArrayList<>();
                fileReferences.find(records, facts(some), wanted, lost);
                addAtLines(some, lost, faults);
                em.clear();
            }
            return rows.read();
        }
    }

    /** Records that were written. */
    private <E extends RecordEntity<F>, F extends Facts> int recordAll(
            Records<E, F> records,
            Upload csv,
            Purpose purpose,
            Rules<E> rules,
            FileFaults faults,
            SuspectedRows suspected) {
        int recorded = 0;
        try (CsvRows<F> rows = new CsvRows<>(records.shape(), json, csv.open(), faults::add)) {
            List<CsvRows.Row<F>> some = rows.some();
            for (; some != null && !faults.areEnough(); some = rows.some()) {
                List<Opened<E>> opened = open(records, some, faults);
                if (purpose != Purpose.LOOK_AT_THE_FILE) {
                    List<E> admitted = holders.admit(
                            records.shape(), opened.stream().map(Opened::record).toList());
                    registrar.openSome(records, admitted, rules);
                    opened.forEach(each -> suspected.note(each.line(), each.record()));
                    recorded += admitted.size();
                }
                em.clear();
            }
            return recorded;
        }
    }

    private record Opened<E>(int line, E record) {}

    /** A bad row does not keep the others from being written: the next ones are compared with them. */
    private <E extends RecordEntity<F>, F extends Facts> List<Opened<E>> open(
            Records<E, F> records, List<CsvRows.Row<F>> some, FileFaults faults) {
        List<Fault> lost = new ArrayList<>();
        Referred referred = references.lock(records, facts(some), lost);
        if (!lost.isEmpty()) {
            addAtLines(some, lost, faults);
            return List.of();
        }
        records.lookUp(facts(some), Set.of(), referred);
        List<Opened<E>> opened = new ArrayList<>(some.size());
        for (CsvRows.Row<F> row : some) {
            try {
                opened.add(new Opened<>(row.line(), registrar.begin(records, row.facts(), referred)));
            } catch (Refusal refused) {
                faults.add(row.line(), refused);
            }
        }
        return opened;
    }

    private static <F> List<F> facts(List<CsvRows.Row<F>> rows) {
        return rows.stream().map(CsvRows.Row::facts).toList();
    }

    private static void addAtLines(List<? extends CsvRows.Row<?>> rows, List<Fault> lost, FileFaults faults) {
        lost.forEach(fault -> faults.add(fault.atLine(rows.get(fault.line()).line())));
    }

    private <E extends RecordEntity<F>, F extends Facts> void findKnownKeys(
            Records<E, F> records, List<CsvRows.Row<F>> some, Purpose purpose, SeenKeys seen, FileFaults faults) {
        Shape<F> shape = records.shape();
        if (shape.naturalKey().isEmpty()) {
            return;
        }
        List<List<Object>> keys =
                some.stream().map(row -> shape.keyOf(row.facts())).collect(Collectors.toList());
        Map<Integer, UUID> taken = purpose == Purpose.LOOK_AT_THE_FILE ? Map.of() : takenKeys.among(records, keys);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i) == null) {
                continue;
            }
            int line = some.get(i).line();
            String key = keys.get(i).toString();
            Integer first = seen.firstLine(keys.get(i), line);
            if (first != null) {
                faults.add(new Fault(line, shape.lastOfKey(), key, "file.keyTwice", first));
            }
            if (taken.containsKey(i)) {
                faults.add(new Fault(line, shape.lastOfKey(), key, "file.recordedAlready"));
            }
        }
    }
}

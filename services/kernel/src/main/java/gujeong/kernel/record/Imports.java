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
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.http.Upload;
import gujeong.kernel.personal.ExistingPersons;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.Refusal;

/**
 * Opens many records from one CSV file: all rows or none, every bad row named. The file is read twice, some rows at a
 * time. First it is looked through: cells, keys, references; then everything its rows refer to is locked, in the one order
 * of all transactions, which no row by row locking could keep; then the rows are recorded. Of all rows at once no more is
 * in memory than a digest of their keys and persons, and the names of what they refer to.
 *
 * <p>Whether a person is recorded is a question (see {@link ExistingPersons}): an import asks it once for all its rows, and a dry
 * run of records about persons looks at the file alone.
 */
@ApplicationScoped
class Imports {

    private final RecordWriter recordWriter;
    private final ExistingPersons persons;
    private final References references;
    private final FileReferences fileReferences;
    private final ExistingKeys existingKeys;
    private final ImportedFiles importedFiles;
    private final Validator validator;
    private final EntityManager em;
    private final ObjectMapper json;

    Imports(
            RecordWriter recordWriter,
            ExistingPersons persons,
            References references,
            FileReferences fileReferences,
            ExistingKeys existingKeys,
            ImportedFiles importedFiles,
            Validator validator,
            EntityManager em,
            ObjectMapper json) {
        this.recordWriter = recordWriter;
        this.persons = persons;
        this.references = references;
        this.fileReferences = fileReferences;
        this.existingKeys = existingKeys;
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
    <E extends RecordEntity<F>, F extends Facts> StoredResponse run(Records<E, F> records, Upload csv, boolean repeat) {
        return StoredResponse.report(201, importAll(records, csv, Purpose.RECORD, repeat), json);
    }

    /** Does all that an import does, then undoes it. */
    <E extends RecordEntity<F>, F extends Facts> StoredResponse rehearse(Records<E, F> records, Upload csv) {
        Purpose purpose = records.shape().isPersonal() ? Purpose.LOOK_AT_THE_FILE : Purpose.REHEARSE;
        QuarkusTransaction.begin();
        try {
            return StoredResponse.report(200, importAll(records, csv, purpose, true), json);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private <E extends RecordEntity<F>, F extends Facts> ImportReport importAll(
            Records<E, F> records, Upload csv, Purpose purpose, boolean repeat) {
        FileErrors faults = new FileErrors(records.shape(), validator);
        KeysToLock keysToLock = new KeysToLock();
        int rows = lookThrough(records, csv, purpose, keysToLock, faults);
        faults.refuseIfAny();
        fileReferences.lock(keysToLock);
        if (records.shape().isPersonal()) {
            // all errors of the file itself are reported before any person is looked up
            recordAll(records, csv, Purpose.LOOK_AT_THE_FILE, records.rules(), faults, new SuspectedDuplicates());
            faults.refuseIfAny();
        }
        if (purpose == Purpose.LOOK_AT_THE_FILE) {
            return new SuspectedDuplicates().report(rows, 0, true);
        }
        // a person is recorded once whatever file says so, and no trace is kept of files about persons
        if (purpose == Purpose.RECORD && rows > 0 && !records.shape().isPersonal()) {
            importedFiles.ensureNew(records.typeName(), csv, repeat);
        }
        persons.ask(records.shape(), records.typeName(), rows);
        Rules<E> rules = records.rules();
        SuspectedDuplicates suspected = new SuspectedDuplicates();
        int recorded = recordAll(records, csv, purpose, rules, faults, suspected);
        faults.refuseIfAny();
        rules.check();
        return suspected.report(rows, purpose == Purpose.RECORD ? recorded : 0, purpose == Purpose.REHEARSE);
    }

    /** Rows of the file. */
    private <E extends RecordEntity<F>, F extends Facts> int lookThrough(
            Records<E, F> records, Upload csv, Purpose purpose, KeysToLock keysToLock, FileErrors faults) {
        KeysInFile seen = new KeysInFile();
        ExistingPersons.Named named = persons.named(records.shape());
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
                fileReferences.find(records, facts(some), keysToLock, lost);
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
            FileErrors faults,
            SuspectedDuplicates suspected) {
        int recorded = 0;
        try (CsvRows<F> rows = new CsvRows<>(records.shape(), json, csv.open(), faults::add)) {
            List<CsvRows.Row<F>> some = rows.some();
            for (; some != null && !faults.areEnough(); some = rows.some()) {
                List<Opened<E>> opened = open(records, some, faults);
                if (purpose != Purpose.LOOK_AT_THE_FILE) {
                    List<E> admitted = persons.admit(
                            records.shape(), opened.stream().map(Opened::record).toList());
                    recordWriter.openSome(records, admitted, rules);
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
            Records<E, F> records, List<CsvRows.Row<F>> some, FileErrors faults) {
        List<Fault> lost = new ArrayList<>();
        ReferencedRecords referenced = references.lock(records, facts(some), lost);
        if (!lost.isEmpty()) {
            addAtLines(some, lost, faults);
            return List.of();
        }
        records.lookUp(facts(some), Set.of(), referenced);
        List<Opened<E>> opened = new ArrayList<>(some.size());
        for (CsvRows.Row<F> row : some) {
            try {
                opened.add(new Opened<>(row.line(), recordWriter.begin(records, row.facts(), referenced)));
            } catch (Refusal refused) {
                faults.add(row.line(), refused);
            }
        }
        return opened;
    }

    private static <F> List<F> facts(List<CsvRows.Row<F>> rows) {
        return rows.stream().map(CsvRows.Row::facts).toList();
    }

    private static void addAtLines(List<? extends CsvRows.Row<?>> rows, List<Fault> lost, FileErrors faults) {
        lost.forEach(fault -> faults.add(fault.atLine(rows.get(fault.line()).line())));
    }

    private <E extends RecordEntity<F>, F extends Facts> void findKnownKeys(
            Records<E, F> records, List<CsvRows.Row<F>> some, Purpose purpose, KeysInFile seen, FileErrors faults) {
        FactsShape<F> shape = records.shape();
        if (shape.naturalKey().isEmpty()) {
            return;
        }
        List<List<Object>> keys =
                some.stream().map(row -> shape.keyOf(row.facts())).collect(Collectors.toList());
        Map<Integer, UUID> taken = purpose == Purpose.LOOK_AT_THE_FILE ? Map.of() : existingKeys.among(records, keys);
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

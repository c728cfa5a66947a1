package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import gujeong.kernel.csv.CellText;
import gujeong.kernel.csv.CorrectionReport;
import gujeong.kernel.csv.CorrectionReport.CorrectedField;
import gujeong.kernel.csv.CorrectionReport.CorrectedRecord;
import gujeong.kernel.csv.CsvRows;
import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Values;
import gujeong.kernel.http.Upload;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.Refusal;

/**
 * Corrects many records from one CSV file: all rows or none, every bad row named. A row names its record by the natural
 * key of its type, or by {@code id} where the file has that column; what the file has no column for stays as it is, and an
 * empty cell empties its field. With a column {@code revision} a row is only taken if nobody has changed its record since.
 *
 * <p>As in {@link Imports} the file is read twice, some rows at a time: first it is looked through, then the records it
 * names are locked, then what they refer to, each in one order, then they are corrected. Values about persons are
 * corrected one by one: each of those is a logged query.
 */
@ApplicationScoped
class Corrections {

    private static final int MOST_SHOWN = 1000;
    private static final int LONGEST_SHOWN = 200;

    private final RecordWriter recordWriter;
    private final References references;
    private final FileReferences fileReferences;
    private final ExistingKeys existingKeys;
    private final DuplicateDetection duplicates;
    private final Validator validator;
    private final EntityManager em;
    private final ObjectMapper json;

    Corrections(
            RecordWriter recordWriter,
            References references,
            FileReferences fileReferences,
            ExistingKeys existingKeys,
            DuplicateDetection duplicates,
            Validator validator,
            EntityManager em,
            ObjectMapper json) {
        this.recordWriter = recordWriter;
        this.references = references;
        this.fileReferences = fileReferences;
        this.existingKeys = existingKeys;
        this.duplicates = duplicates;
        this.validator = validator;
        this.em = em;
        this.json = json;
    }

    /**
     * The records a file names.
     *
     * @param lines where
     * @param changing those that are to state something else, as long as that is not written
     */
    private record Named(SortedMap<UUID, Integer> lines, NavigableSet<UUID> changing) {}

    /** Corrects in the caller's transaction. */
    <E extends RecordEntity<F>, F extends Facts> StoredResponse run(Records<E, F> records, Upload csv, String reason) {
        return StoredResponse.report(200, correctAll(records, csv, reason, false), json);
    }

    /** Does all that corrections do, then undoes it; shows what would change. */
    <E extends RecordEntity<F>, F extends Facts> StoredResponse rehearse(
            Records<E, F> records, Upload csv, String reason) {
        QuarkusTransaction.begin();
        try {
            return StoredResponse.report(200, correctAll(records, csv, reason, true), json);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private <E extends RecordEntity<F>, F extends Facts> CorrectionReport correctAll(
            Records<E, F> records, Upload csv, String reason, boolean dryRun) {
        FileErrors faults = new FileErrors(records.shape(), validator);
        Named named = new Named(new TreeMap<>(), new TreeSet<>());
        KeysToLock keysToLock = new KeysToLock();
        int rows = lookThrough(records, csv, named, keysToLock, faults);
        faults.refuseIfAny();
        records.lockAll(named.lines().keySet());
        fileReferences.lock(keysToLock);

        Rules<E> rules = records.rules();
        List<CorrectedRecord> changes = new ArrayList<>();
        int corrected = 0;
        try (CsvRows<F> file = open(records, csv, faults)) {
            var inFile = new NamedRecords<>(records, file, existingKeys, faults);
            List<CsvRows.Row<F>> some = file.some();
            for (; some != null && !faults.areEnough(); some = file.some()) {
                for (List<CsvRows.Row<F>> part : records.inParts(some)) {
                    List<Correction<E, F>> stated = inFile.corrections(part, records::lock);
                    List<CorrectedRecord> changed = correct(records, stated, reason, rules, named.changing(), faults);
                    corrected += changed.size();
                    if (dryRun) {
                        changed.stream().limit(MOST_SHOWN - changes.size()).forEach(changes::add);
                    }
                    em.clear();
                }
            }
        }
        faults.refuseIfAny();
        rules.check();
        return new CorrectionReport(rows, corrected, dryRun, changes);
    }

    /** Rows of the file. */
    private <E extends RecordEntity<F>, F extends Facts> int lookThrough(
            Records<E, F> records, Upload csv, Named named, KeysToLock keysToLock, FileErrors faults) {
        KeysInFile seen = new KeysInFile();
        try (CsvRows<F> file = open(records, csv, faults)) {
            var inFile = new NamedRecords<>(records, file, existingKeys, faults);
            inFile.ensureTheyAreNamed();
            List<CsvRows.Row<F>> some = file.some();
            for (; some != null && !faults.areEnough(); some = file.some()) {
                for (List<CsvRows.Row<F>> part : records.inParts(some)) {
                    List<Correction<E, F>> sound = inFile.corrections(part, records::all);
                    sound.removeIf(each -> isNamedAgain(records.shape(), inFile.column(), each, named, faults));
                    sound.removeIf(each -> !faults.isSound(each.line(), each.facts()));
                    findTakenKeys(records, sound, seen, faults);
                    List<Fault> lost = new ArrayList<>();
                    fileReferences.find(records, beforeAndAfter(sound), keysToLock, lost);
                    addAtLines(sound, lost, faults);
                    em.clear();
                }
            }
            return file.read();
        }
    }

    private <F extends Facts> CsvRows<F> open(Records<?, F> records, Upload csv, FileErrors faults) {
        return new CsvRows<>(
                records.shape(), List.of(NamedRecords.ID, NamedRecords.REVISION), json, csv.open(), faults::add);
    }

    private static <E extends RecordEntity<F>, F extends Facts> boolean isNamedAgain(
            FactsShape<F> shape, String column, Correction<E, F> correction, Named named, FileErrors faults) {
        UUID id = correction.record().id();
        if (!shape.same(correction.before(), correction.facts())) {
            named.changing().add(id);
        }
        Integer first = named.lines().putIfAbsent(id, correction.line());
        if (first != null) {
            faults.add(new Fault(correction.line(), column, null, "corrections.twice", first));
        }
        return first != null;
    }

    /** A key is free only if no record has it before the file is applied; the file itself cannot free it. */
    private <E extends RecordEntity<F>, F extends Facts> void findTakenKeys(
            Records<E, F> records, List<Correction<E, F>> sound, KeysInFile seen, FileErrors faults) {
        FactsShape<F> shape = records.shape();
        List<Correction<E, F>> renamed = sound.stream()
                .filter(each ->
                        shape.firstChangeOfKey(each.before(), each.facts()).isPresent())
                .toList();
        if (renamed.isEmpty()) {
            return;
        }
        List<List<Object>> keys = new ArrayList<>(renamed.size());
        renamed.forEach(each -> keys.add(shape.keyOf(each.facts())));
        Map<Integer, UUID> taken = existingKeys.among(records, keys);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i) == null) {
                continue;
            }
            int line = renamed.get(i).line();
            String key = keys.get(i).toString();
            Integer first = seen.firstLine(keys.get(i), line);
            if (first != null) {
                faults.add(new Fault(line, shape.lastOfKey(), key, "file.keyTwice", first));
            } else if (taken.containsKey(i)) {
                faults.add(new Fault(line, shape.lastOfKey(), key, "corrections.keyTaken"));
            }
        }
    }

    private <F extends Facts> List<CorrectedField> fields(FactsShape<F> shape, F stated, F corrected) {
        List<CorrectedField> fields = new ArrayList<>();
        for (Component component : shape.components()) {
            Object before = component.of(stated);
            Object after = component.of(corrected);
            if (!Values.same(before, after)) {
                fields.add(new CorrectedField(component.name(), shown(before), shown(after)));
            }
        }
        return fields;
    }

    private String shown(Object value) {
        String text = CellText.of(value, json);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** Those that really change: a record may keep what it knows better. */
    private <E extends RecordEntity<F>, F extends Facts> List<CorrectedRecord> correct(
            Records<E, F> records,
            List<Correction<E, F>> stated,
            String reason,
            Rules<E> rules,
            NavigableSet<UUID> changing,
            FileErrors faults) {
        List<Correction<E, F>> others = stated.stream()
                .filter(each -> !records.shape().same(each.before(), each.facts()))
                .toList();
        List<Fault> lost = new ArrayList<>();
        ReferencedRecords referenced = references.lock(records, beforeAndAfter(others), lost);
        addAtLines(others, lost, faults);
        List<Correction<E, F>> some = without(lost, others);
        if (some.isEmpty()) {
            return List.of();
        }
        List<E> restated = some.stream().map(Correction::record).toList();
        List<F> facts = some.stream().map(Correction::facts).toList();
        restated.forEach(record -> changing.add(record.id()));
        // asked of all before the first is changed: a query would write what was changed before it
        Map<UUID, Refusal> kept = recordWriter.keysThatStay(records, restated, facts);
        some.stream()
                .filter(each -> kept.containsKey(each.record().id()))
                .forEach(each -> faults.add(each.line(), kept.get(each.record().id())));
        records.lookUp(facts, changing, referenced);
        duplicates.compareAll(records, restated, facts, changing);
        List<E> changed = new ArrayList<>();
        List<CorrectedRecord> shown = new ArrayList<>();
        for (Correction<E, F> each : some) {
            E record = each.record();
            try {
                recordWriter.restate(records, record, each.facts(), referenced);
            } catch (Refusal refused) {
                faults.add(each.line(), refused);
            }
            List<CorrectedField> fields = fields(records.shape(), each.before(), record.facts());
            if (fields.isEmpty()) {
                em.detach(record);
            } else {
                changed.add(record);
                shown.add(new CorrectedRecord(each.line(), record.id(), record.revision(), fields));
            }
        }
        if (faults.areNone()) {
            recordWriter.correctSome(changed, reason, rules);
            stated.forEach(each -> changing.remove(each.record().id()));
        }
        return shown;
    }

    private static <T> List<T> without(List<Fault> lost, List<T> some) {
        Set<Integer> places = lost.stream().map(fault -> fault.line() / 2).collect(Collectors.toSet());
        return IntStream.range(0, some.size())
                .filter(place -> !places.contains(place))
                .mapToObj(some::get)
                .toList();
    }

    /** Both are referred from: what a record no longer refers to changes with it. */
    private static <E extends RecordEntity<F>, F extends Facts> List<F> beforeAndAfter(List<Correction<E, F>> some) {
        return some.stream()
                .flatMap(each -> Stream.of(each.record().facts(), each.facts()))
                .toList();
    }

    private static void addAtLines(List<? extends Correction<?, ?>> some, Collection<Fault> lost, FileErrors faults) {
        lost.stream()
                .map(fault -> fault.atLine(some.get(fault.line() / 2).line()))
                .distinct()
                .forEach(faults::add);
    }
}

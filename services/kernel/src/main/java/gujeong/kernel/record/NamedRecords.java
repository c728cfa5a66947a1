package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import gujeong.kernel.csv.CsvRows;
import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Values;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** The records that the rows of a file name: by {@code id} where it has that column, otherwise by their natural key. */
final class NamedRecords<E extends RecordEntity<F>, F extends Facts> {

    static final String ID = "id";
    static final String REVISION = "revision";

    private final Records<E, F> records;
    private final CsvRows<F> file;
    private final ExistingKeys existingKeys;
    private final FileErrors faults;

    NamedRecords(Records<E, F> records, CsvRows<F> file, ExistingKeys existingKeys, FileErrors faults) {
        this.records = records;
        this.file = file;
        this.existingKeys = existingKeys;
        this.faults = faults;
    }

    /** @throws Refusal if the columns of the file name no records, or say something about a person */
    void ensureTheyAreNamed() {
        FactsShape<F> shape = records.shape();
        for (Component column : file.columns()) {
            if (column.isPersonal()) {
                throw Refusal.of(
                        ProblemCode.INVALID_IMPORT, List.of(new Fault(1, column.name(), null, "corrections.personal")));
            }
        }
        if (file.has(ID)) {
            return;
        }
        if (shape.naturalKey().isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "corrections.noId");
        }
        if (!file.columns().containsAll(shape.naturalKey())) {
            String key = shape.naturalKey().stream().map(Component::name).collect(Collectors.joining(", "));
            throw Refusal.of(ProblemCode.INVALID_IMPORT, Reason.of("corrections.noKey", key));
        }
    }

    /** The column that names the records. */
    String column() {
        return file.has(ID) ? ID : records.shape().lastOfKey();
    }

    /**
     * The rows whose records are there, with what they are to say.
     *
     * @param read reads records by their ids
     */
    List<Correction<E, F>> corrections(List<CsvRows.Row<F>> rows, Function<List<UUID>, List<E>> read) {
        List<UUID> ids = file.has(ID) ? stated(rows) : byKey(rows);
        Map<UUID, E> found = read.apply(ids.stream().filter(Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(RecordEntity::id, Function.identity()));
        List<Correction<E, F>> corrections = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            CsvRows.Row<F> row = rows.get(i);
            E record = ids.get(i) == null ? null : found.get(ids.get(i));
            if (ids.get(i) != null && (record == null || record.voided())) {
                faults.add(new Fault(row.line(), column(), ids.get(i).toString(), "corrections.unnamed"));
            } else if (record != null && (!file.has(REVISION) || isAsRead(row, record))) {
                F before = record.facts();
                corrections.add(new Correction<>(
                        row.line(), record, before, records.shape().merged(before, row.facts(), file.columns())));
            }
        }
        return corrections;
    }

    private List<UUID> stated(List<CsvRows.Row<F>> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        for (CsvRows.Row<F> row : rows) {
            String cell = row.beside().get(ID);
            try {
                ids.add(cell == null ? null : (UUID) Values.parse(UUID.class, cell));
                if (cell == null) {
                    faults.add(new Fault(row.line(), ID, null, "corrections.unnamed"));
                }
            } catch (InvalidValue e) {
                ids.add(null);
                faults.add(new Fault(row.line(), ID, cell, e.reason()));
            }
        }
        return ids;
    }

    private List<UUID> byKey(List<CsvRows.Row<F>> rows) {
        FactsShape<F> shape = records.shape();
        List<List<Object>> keys = new ArrayList<>(rows.size());
        rows.forEach(row -> keys.add(shape.keyOf(row.facts())));
        Map<Integer, UUID> found = existingKeys.among(records, keys);
        List<UUID> ids = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ids.add(found.get(i));
            if (!found.containsKey(i)) {
                String key = keys.get(i) == null ? null : keys.get(i).toString();
                faults.add(new Fault(rows.get(i).line(), shape.lastOfKey(), key, "corrections.unnamed"));
            }
        }
        return ids;
    }

    private boolean isAsRead(CsvRows.Row<F> row, E record) {
        String read = row.beside().get(REVISION);
        boolean same = String.valueOf(record.revision()).equals(read);
        if (read == null) {
            faults.add(new Fault(row.line(), REVISION, null, "corrections.noRevision", record.revision()));
        } else if (!same) {
            faults.add(new Fault(row.line(), REVISION, read, "corrections.changed", record.revision()));
        }
        return same;
    }
}

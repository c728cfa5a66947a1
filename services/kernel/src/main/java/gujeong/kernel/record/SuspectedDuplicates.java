package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import gujeong.kernel.csv.ImportReport;
import gujeong.kernel.csv.ImportReport.SuspectedRow;

/** The rows of a file that are suspected duplicates. */
final class SuspectedDuplicates {

    private final Map<UUID, Integer> lines = new HashMap<>();
    private final List<SuspectedRow> named = new ArrayList<>();
    private int count;

    void note(int line, RecordEntity<?> opened) {
        if (!(opened instanceof RepeatableEntity<?> record)) {
            return;
        }
        lines.put(record.id(), line);
        UUID before = record.likeness().suspectedDuplicateOf();
        if (before == null) {
            return;
        }
        count++;
        if (named.size() < ImportReport.MOST_NAMED) {
            Integer earlier = lines.get(before);
            named.add(new SuspectedRow(line, earlier == null ? before : null, earlier));
        }
    }

    ImportReport report(int rows, int recorded, boolean dryRun) {
        return new ImportReport(rows, recorded, dryRun, count, List.copyOf(named));
    }
}

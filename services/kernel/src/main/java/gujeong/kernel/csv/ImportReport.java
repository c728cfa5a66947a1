package gujeong.kernel.csv;

import java.util.List;
import java.util.UUID;

/**
 * What an import did.
 *
 * @param rows rows of data in the file
 * @param recorded records written; 0 for a dry run. Of records about persons fewer than rows, if some persons are recorded
 *     already: which is not said
 * @param suspected rows that may be recorded twice by this file: they are marked, and counted nevertheless
 * @param suspectedDuplicates the first 100 of them
 */
public record ImportReport(
        int rows, int recorded, boolean dryRun, int suspected, List<SuspectedRow> suspectedDuplicates) {

    /** Rows that are named. */
    public static final int MOST_NAMED = 100;

    /**
     * A row that may be what is recorded already.
     *
     * @param line where the row begins
     * @param suspectedDuplicateOf the record it may be; null if it may be what an earlier row says
     * @param sameAsLine the line of that earlier row; null if it may be a record
     */
    public record SuspectedRow(int line, UUID suspectedDuplicateOf, Integer sameAsLine) {}
}

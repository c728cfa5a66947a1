package gujeong.kernel.csv;

import java.util.List;
import java.util.UUID;

/**
 * What corrections from a file did.
 *
 * @param rows rows of data in the file
 * @param corrected records that were corrected, or would be in a dry run; the others say already what the file says
 * @param changes of a dry run the first ones, in the order of the file; none otherwise, for the history has them
 */
public record CorrectionReport(int rows, int corrected, boolean dryRun, List<CorrectedRecord> changes) {

    /**
     * A record before and after.
     *
     * @param line of the file
     * @param revision that would be corrected
     */
    public record CorrectedRecord(int line, UUID id, int revision, List<CorrectedField> fields) {}

    /**
     * A field that changes, as cells say it, shortened where it is long.
     *
     * @param before empty for none
     * @param after empty for none
     */
    public record CorrectedField(String field, String before, String after) {}
}

package gujeong.kernel.csv;

/**
 * What an import did.
 *
 * @param rows rows of data in the file
 * @param recorded records written; 0 for a dry run
 */
public record ImportReport(int rows, int recorded, boolean dryRun) {}

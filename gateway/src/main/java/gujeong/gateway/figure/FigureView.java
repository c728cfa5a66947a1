package gujeong.gateway.figure;

import java.util.List;
import java.util.Map;

import gujeong.gateway.dictionary.DimensionLabels.Aspect;

/**
 * A figure as a page shows it, all values as text.
 *
 * @param printed its value; null when it is not known, and {@code unknown} says why
 * @param counted the days that are counted, or the period of a plan; null where neither is asked for
 * @param knownAt nothing recorded later counts; null for everything known now
 * @param operands what it is computed from; of a rate its numerator and denominator
 * @param breakdown its parts; null when it is not broken down
 * @param choices what else it can be broken down by
 * @param chart its course; null of a target for a period
 * @param complete whether everything recorded is counted
 * @param here the address of this page, as other pages link back to it
 * @param now the same figure, everything known now
 * @param report where the report prints it
 * @param form what else was asked, to ask for another day
 */
record FigureView(
        String key,
        String name,
        String definition,
        String kind,
        String printed,
        String unknown,
        List<Aspect> aspects,
        String asOf,
        String counted,
        String knownAt,
        String answeredAt,
        List<Operand> operands,
        String basis,
        Breakdown breakdown,
        List<Operand> choices,
        Chart chart,
        EntryList entries,
        boolean complete,
        String here,
        String now,
        String report,
        Map<String, String> form) {

    /**
     * Another figure, and its value.
     *
     * @param role what it does in the formula
     * @param printed null when it is not known
     */
    record Operand(String role, String name, String printed, String href) {}

    /** @param by the dimension */
    record Breakdown(String by, List<Operand> parts) {}

    /**
     * Entries, the first or those of a further page.
     *
     * @param lead what the value has to do with them
     * @param mixed whether they count for several figures
     * @param next where there are more; null for no more
     * @param all where all of them can be read from the first one
     */
    record EntryList(String lead, List<EntryLine> lines, boolean mixed, String next, String all) {}

    /**
     * @param record what kind of record it is
     * @param href where the record can be read; null if it cannot
     */
    record EntryLine(
            String day,
            String record,
            String href,
            String figure,
            String about,
            String quantity,
            boolean reversal,
            int revision,
            String recordedAt) {}
}

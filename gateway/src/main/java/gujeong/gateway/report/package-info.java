/**
 * The report to the council, chapters I to IV, for any day as known at any instant: composed from the records whose
 * words are printed and from the figures, every printed number with the key it can be opened by. Owns no tables.
 *
 * <p>{@link gujeong.gateway.report.ReportComposer} puts the parts in order. Each part first says what it needs to know,
 * so that all figures of a report are asked for at once, and is printed when the answers are there.
 */
package gujeong.gateway.report;

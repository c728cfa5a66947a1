/**
 * The report to the council, chapters I to IV, for any day as known at any instant: composed from the records whose
 * words are printed and from the figures, every printed number with the key it can be opened by. Owns no tables. Uses
 * {@code Figures}, {@code Documents} and the dictionary; its Korean texts are in {@code messages/report.properties}.
 *
 * <p>{@link gujeong.gateway.report.ReportComposer} puts the parts in order. Each part first names the figures it needs, so
 * that all figures of a report are queried at once, and is printed when their values are known.
 */
package gujeong.gateway.report;

package gujeong.local.faults;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import gujeong.local.TextColumns;

/**
 * How a case ended.
 *
 * @param tally of the writes during this case
 * @param remark what else there is to say; may be empty
 * @param breaches what did not hold; empty when all did
 */
record Verdict(String name, long seed, ClientLedger.Tally tally, double seconds, String remark, List<String> breaches) {

    boolean holds() {
        return breaches.isEmpty();
    }

    String lines() {
        String text = "  " + (holds() ? "✓ " : "✗ ") + TextColumns.padded(name, 24)
                + String.format(
                        Locale.ROOT,
                        "seed %d  %5d acknowledged  %3d refused  %3d unknown  %6.1f s",
                        seed,
                        tally.acknowledged(),
                        tally.refused(),
                        tally.unknown(),
                        seconds);
        return Stream.concat(Stream.of(remark).filter(each -> !each.isEmpty()), breaches.stream())
                .map(each -> each.indent(6).stripTrailing())
                .reduce(text, (above, below) -> above + "\n" + below);
    }

    static String table(List<Verdict> verdicts) {
        var table = new TextColumns();
        table.row("case", "seed", "acknowledged", "refused", "unknown", "seconds", "verdict");
        for (Verdict each : verdicts) {
            table.row(
                    each.name,
                    Long.toString(each.seed),
                    Long.toString(each.tally.acknowledged()),
                    Long.toString(each.tally.refused()),
                    Long.toString(each.tally.unknown()),
                    String.format(Locale.ROOT, "%.1f", each.seconds),
                    each.holds() ? "holds" : "BROKEN");
        }
        return table.text("  ");
    }
}

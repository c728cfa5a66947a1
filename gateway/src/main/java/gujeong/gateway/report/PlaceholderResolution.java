package gujeong.gateway.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import gujeong.gateway.document.Cell;
import gujeong.gateway.narrative.Target;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;

/**
 * Resolves a placeholder in a text to a value or a target. In a text about what happened it is the figure's value; in
 * one about what is planned it is the target set for that time, and the value only where no target is set.
 *
 * @param value the figure at the report's moment
 * @param targets the targets it may resolve to, the best first
 */
record PlaceholderResolution(boolean planned, CellQuery value, List<CellQuery> targets) {

    /**
     * The context of a text.
     *
     * @param planned it is about what is planned
     * @param about the days it is about, all of one year; null where it is about none
     * @param targets what targets were set, in the order in which they were decided
     */
    record Setting(boolean planned, Period about, List<Target> targets) {

        /** Of a text that is no brief's. */
        static final Setting NONE = new Setting(false, null, List.of());

        PlaceholderResolution meaning(String figure, Dimensions dimensions) {
            return new PlaceholderResolution(
                    planned,
                    CellQuery.value(figure, dimensions),
                    periods(figure, dimensions).stream()
                            .map(period -> CellQuery.target(figure, dimensions, period))
                            .toList());
        }

        /** Exactly its days; then what lies within them, before its whole year, before what only touches them. */
        private List<Period> periods(String figure, Dimensions dimensions) {
            if (about == null) {
                return List.of();
            }
            var latestFirst = new ArrayList<Target>();
            targets.stream()
                    .filter(target -> target.concerns(figure, dimensions))
                    .forEach(t -> latestFirst.add(0, t));
            var periods = new LinkedHashSet<Period>();
            periods.add(about);
            latestFirst.stream()
                    .filter(target -> target.isWithin(about))
                    .forEach(target -> periods.add(target.period()));
            periods.add(Period.ofYear(about.to().getYear()));
            latestFirst.stream()
                    .filter(target -> target.touches(about))
                    .forEach(target -> periods.add(target.period()));
            return List.copyOf(periods);
        }
    }

    List<CellQuery> cellQueries() {
        var all = new ArrayList<CellQuery>(targets);
        all.add(value);
        return all;
    }

    Cell cell(CellValues answers) {
        boolean targetsCount = planned || answers.isPlan(value);
        return targets.stream()
                .filter(target -> targetsCount && (planned || !answers.known(value)) && answers.known(target))
                .findFirst()
                .map(answers::inText)
                .orElseGet(() -> answers.inText(value));
    }
}

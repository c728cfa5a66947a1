package gujeong.gateway.report;

import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;

/**
 * What a figure named in a text means there. A text that tells what happened means the figure's value; one that tells
 * what is planned means the target set for its year, and the value only where no target is set.
 *
 * @param value the figure at the report's moment
 * @param targets the targets it may mean, the best first
 */
record Meaning(boolean planned, Question value, List<Question> targets) {

    /**
     * Where the text stands.
     *
     * @param planned it tells what is planned
     * @param year the year it is about; null where it is about none
     * @param requirements what was asked for, with the periods it was asked for
     */
    record Setting(boolean planned, Integer year, List<Contents.Requirement> requirements) {

        /** Of a text that is no brief's. */
        static final Setting NONE = new Setting(false, null, List.of());

        Meaning meaning(String figure, Dimensions dimensions) {
            var periods = new ArrayList<Period>();
            if (year != null) {
                periods.add(Period.ofYear(year));
            }
            requirements.stream()
                    .filter(requirement -> figure.equals(Budget.REQUIRED) && requirement.concerns(dimensions))
                    .map(Contents.Requirement::period)
                    .filter(period -> !periods.contains(period))
                    .forEach(periods::add);
            return new Meaning(
                    planned,
                    Question.value(figure, dimensions),
                    periods.stream()
                            .map(period -> Question.target(figure, dimensions, period))
                            .toList());
        }
    }

    List<Question> questions() {
        var all = new ArrayList<Question>(targets);
        all.add(value);
        return all;
    }

    Cell cell(Answers answers) {
        boolean targetsCount = planned || answers.isPlan(value);
        return targets.stream()
                .filter(target -> targetsCount && (planned || !answers.known(value)) && answers.known(target))
                .findFirst()
                .map(answers::inText)
                .orElseGet(() -> answers.inText(value));
    }
}

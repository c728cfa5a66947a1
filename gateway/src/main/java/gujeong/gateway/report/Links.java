package gujeong.gateway.report;

import gujeong.gateway.figure.FigureLinks;
import gujeong.gateway.measure.Moment;

/** Where a printed figure can be opened: its own answer, and the records it stands on. */
final class Links {

    private Links() {}

    static String value(Question question, Moment moment) {
        return question.period() == null
                ? FigureLinks.value(question.valueAt(moment))
                : FigureLinks.value(question.targetAt(moment));
    }

    static String entries(Question question, Moment moment) {
        return question.period() == null
                ? FigureLinks.entries(question.valueAt(moment))
                : FigureLinks.entries(question.targetAt(moment));
    }
}

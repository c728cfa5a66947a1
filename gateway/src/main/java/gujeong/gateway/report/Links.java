package gujeong.gateway.report;

import gujeong.gateway.figure.FigureLinks;
import gujeong.gateway.measure.Moment;

/** Links of a printed figure: to its value, and to its entries. */
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

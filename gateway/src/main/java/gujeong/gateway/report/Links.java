package gujeong.gateway.report;

import gujeong.gateway.figure.FigureLinks;

/** Where a printed figure can be opened: its own answer, and the records it stands on. */
final class Links {

    private Links() {}

    static String value(Question question, Moment moment) {
        return question.period() == null
                ? FigureLinks.value(moment.value(question))
                : FigureLinks.value(moment.target(question));
    }

    static String entries(Question question, Moment moment) {
        return question.period() == null
                ? FigureLinks.entries(moment.value(question))
                : FigureLinks.entries(moment.target(question));
    }
}

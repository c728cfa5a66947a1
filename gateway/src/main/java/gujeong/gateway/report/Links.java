package gujeong.gateway.report;

import gujeong.gateway.figure.FigureLinks;
import gujeong.gateway.series.Moment;

/** Links of a printed figure: to its value, and to its entries. */
final class Links {

    private Links() {}

    static String value(CellQuery cellQuery, Moment moment) {
        return cellQuery.period() == null
                ? FigureLinks.value(cellQuery.valueAt(moment))
                : FigureLinks.value(cellQuery.targetAt(moment));
    }

    static String entries(CellQuery cellQuery, Moment moment) {
        return cellQuery.period() == null
                ? FigureLinks.entries(cellQuery.valueAt(moment))
                : FigureLinks.entries(cellQuery.targetAt(moment));
    }
}

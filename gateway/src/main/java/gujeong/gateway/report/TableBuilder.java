package gujeong.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.document.Table;
import gujeong.gateway.document.Table.Emphasis;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;

/**
 * Builds a table of figures: each row and each column has a figure, dimensions or both, and a cell combines
 * those of its row and its column.
 */
final class TableBuilder {

    private final String title;
    private final String unit;
    private final String corner;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param corner the heading above the labels of the rows */
    TableBuilder(String title, String unit, String corner) {
        this.title = title;
        this.unit = unit;
        this.corner = corner;
    }

    /**
     * @param figure null where the rows name the figures
     * @param target the period whose target is asked for; null for what is
     * @param ifKnown left out when none of its figures is known
     */
    record Column(Table.Column heading, String figure, Dimensions dimensions, Period target, boolean ifKnown) {

        /** @param figure null where the rows name the figures */
        static Column of(Table.Column heading, String figure) {
            return new Column(heading, figure, Dimensions.NONE, null, false);
        }

        Column target(Period period) {
            return new Column(heading, figure, dimensions, period, ifKnown);
        }

        Column onlyIfKnown() {
            return new Column(heading, figure, dimensions, target, true);
        }
    }

    /**
     * @param figure null where the columns name the figures
     * @param ifKnown left out when its first figure is not known
     */
    record Row(
            String label, Emphasis emphasis, String section, String figure, Dimensions dimensions, boolean ifKnown) {}

    TableBuilder column(Column column) {
        columns.add(column);
        return this;
    }

    TableBuilder row(Row row) {
        rows.add(row);
        return this;
    }

    TableBuilder total(String label, Dimensions dimensions) {
        return row(new Row(label, Emphasis.TOTAL, null, null, dimensions, false));
    }

    /** The table, deferred until its figures are known. */
    Deferred<Table> part() {
        return new Deferred<>(cellQueries().toList(), this::print);
    }

    private Stream<CellQuery> cellQueries() {
        return rows.stream().flatMap(row -> columns.stream().map(column -> cellQuery(row, column)));
    }

    private CellQuery cellQuery(Row row, Column column) {
        Dimensions dimensions = row.dimensions();
        for (var each : column.dimensions().values().entrySet()) {
            dimensions = dimensions.with(each.getKey(), each.getValue());
        }
        return new CellQuery(column.figure() == null ? row.figure() : column.figure(), dimensions, column.target());
    }

    private Table print(CellValues answers) {
        List<Row> shownRows = rows.stream()
                .filter(row -> !row.ifKnown() || answers.known(cellQuery(row, columns.get(0))))
                .toList();
        List<Column> shown = columns.stream()
                .filter(column ->
                        !column.ifKnown() || shownRows.stream().anyMatch(row -> answers.known(cellQuery(row, column))))
                .toList();
        List<Table.Column> headings = Stream.concat(
                        Stream.of(Table.Column.plain(corner)), shown.stream().map(Column::heading))
                .toList();
        boolean anything =
                shownRows.stream().anyMatch(row -> shown.stream().anyMatch(c -> answers.known(cellQuery(row, c))));
        return anything
                ? new Table(
                        title,
                        unit,
                        headings,
                        shownRows.stream()
                                .map(row -> print(row, shown, answers))
                                .toList(),
                        null)
                : new Table(title, unit, headings, List.of(), ReportMessages.say("nothingRecorded"));
    }

    private Table.Row print(Row row, List<Column> shown, CellValues answers) {
        return new Table.Row(
                row.label(),
                row.emphasis(),
                row.section(),
                shown.stream()
                        .map(column -> answers.inTable(cellQuery(row, column)))
                        .toList());
    }
}

package gujeong.gateway.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Moment;
import gujeong.gateway.measure.Period;
import gujeong.gateway.report.Contents.Programme;
import gujeong.gateway.report.Contents.Project;
import gujeong.gateway.report.Table.Emphasis;
import gujeong.gateway.report.Table.Row;

/**
 * The money in a report: the overview of chapter I, the box of every section, and the annex with everything that has
 * money.
 */
final class Budget {

    private static final String ALLOCATED = "budget.allocated";
    private static final String EXECUTED = "budget.executed";
    private static final String EXECUTION_RATE = "budget.execution_rate";
    private static final String PAID = "budget.paid";
    private static final String PAYMENT_RATE = "budget.payment_rate";
    private static final String FUND_SOURCE = "fundSource";

    private final Contents contents;
    private final Headings headings;
    private final Moment moment;

    Budget(Contents contents, Headings headings) {
        this.contents = contents;
        this.headings = headings;
        this.moment = contents.moment();
    }

    /** 예산현황: the year's programmes and their sum. */
    Part<Table> overview() {
        Grid grid = new Grid(null, Wording.say("unitMoneyAndRate"), Wording.say("programme"))
                .column(column(ALLOCATED))
                .column(soFar(EXECUTED))
                .column(column("budget.executed_forecast").onlyIfKnown())
                .column(rate(EXECUTION_RATE))
                .column(column(PAID))
                .column(rate(PAYMENT_RATE))
                .total(Wording.say("total"), year(moment.year()));
        for (Programme programme : contents.programmesOf(moment.year())) {
            grid.row(new Grid.Row(programme.name(), null, null, null, of(programme), false));
        }
        return grid.part();
    }

    /** 예산현황 of one programme or project. */
    Part<Table> box(Subject subject) {
        Grid grid = new Grid(Wording.say("budgetBox"), Wording.say("unitMoneyAndRate"), headings.dimension(FUND_SOURCE))
                .column(column(ALLOCATED))
                .column(column(EXECUTED))
                .column(rate(EXECUTION_RATE))
                .column(rate(PAYMENT_RATE));
        return byFundSource(grid, subject.dimensions()).part().then(Budget::withFundSource);
    }

    /** 소요예산 of one programme or project: what it asks for in a year that has not begun. */
    Part<Table> required(Subject subject) {
        Grid grid = new Grid(headings.figure(Contents.Requirement.FIGURE), Wording.say("unitMoney"), headings.dimension(FUND_SOURCE))
                .column(required(subject.fiscalYear()));
        String carriedOver = carriedOver(subject);
        return byFundSource(grid, subject.dimensions())
                .part()
                .then(Budget::withFundSource)
                .then(table -> table.rows().isEmpty()
                        ? table
                        : new Table(table.title(), table.unit(), table.columns(), table.rows(), carriedOver));
    }

    /** Every programme and project that has money, with the section about it, if there is one. */
    Part<Table> everything(Map<Subject, String> sections) {
        Grid grid = new Grid(null, Wording.say("unitMoneyAndRate"), programmeAndProject())
                .column(column(ALLOCATED))
                .column(soFar(EXECUTED))
                .column(rate(EXECUTION_RATE))
                .column(column(PAID))
                .column(rate(PAYMENT_RATE))
                .total(Wording.say("total"), year(moment.year()));
        return tree(grid, moment.year(), sections);
    }

    /** Every programme and project that asks for money in the next year. */
    Part<Table> everythingRequired(Map<Subject, String> sections) {
        int next = moment.year() + 1;
        Grid grid = new Grid(null, Wording.say("unitMoney"), programmeAndProject())
                .column(required(next))
                .total(Wording.say("total"), year(next));
        return tree(grid, next, sections);
    }

    private Part<Table> tree(Grid grid, int year, Map<Subject, String> sections) {
        for (Programme programme : contents.programmesOf(year)) {
            String section = sections.get(new Subject(year, programme.code(), null));
            grid.row(new Grid.Row(programme.name(), null, section, null, of(programme), true));
            for (Project project : contents.projectsOf(programme)) {
                Subject subject = new Subject(year, null, project.code());
                grid.row(new Grid.Row(
                        project.name(), Emphasis.PART, sections.get(subject), null, subject.dimensions(), true));
            }
        }
        return grid.part();
    }

    /** Asked for the year as a whole, since it is planned before the year begins. */
    private Grid.Column required(int year) {
        return column(Contents.Requirement.FIGURE).target(Period.ofYear(year));
    }

    private Grid.Column column(String figure) {
        return Grid.Column.of(Table.Column.of(headings.figure(figure)), figure);
    }

    private Grid.Column rate(String figure) {
        return Grid.Column.of(Table.Column.detailed(headings.figure(figure), headings.basis(figure)), figure);
    }

    private Grid.Column soFar(String figure) {
        String day = Wording.say(
                "soFar", moment.asOf().getMonthValue(), moment.asOf().getDayOfMonth());
        return Grid.Column.of(Table.Column.detailed(headings.figure(figure), day), figure);
    }

    private String programmeAndProject() {
        return headings.dimension("programme") + " / " + headings.dimension("project");
    }

    private String carriedOver(Subject subject) {
        List<Boolean> marks = contents.requirements().stream()
                .filter(requirement -> requirement.concerns(subject.dimensions()))
                .map(Contents.Requirement::carriedOver)
                .distinct()
                .toList();
        if (!marks.contains(true)) {
            return null;
        }
        String word = marks.contains(false) ? "carriedOverInPart" : "carriedOver";
        return Wording.say(word, String.valueOf(subject.fiscalYear() - 1));
    }

    private Grid byFundSource(Grid grid, Dimensions dimensions) {
        grid.total(Wording.say("total"), dimensions);
        for (String source : headings.values(FUND_SOURCE)) {
            String label = headings.value(FUND_SOURCE, source);
            grid.row(new Grid.Row(label, null, null, null, dimensions.with(FUND_SOURCE, source), true));
        }
        return grid;
    }

    /** Money that comes from one source only is printed as the reports do, 1,323,541(구비), without a row per source. */
    private static Table withFundSource(Table table) {
        if (table.rows().size() != 2) {
            return table;
        }
        Row total = table.rows().get(0);
        String source = "(" + table.rows().get(1).label() + ")";
        List<Cell> cells = total.cells().stream()
                .map(cell -> cell.known() && "KRW".equals(cell.unit()) ? cell.followedBy(source) : cell)
                .toList();
        List<Row> rows = Stream.of(new Row(total.label(), null, null, cells)).toList();
        return new Table(table.title(), table.unit(), table.columns(), rows, table.note());
    }

    private static Dimensions of(Programme programme) {
        return year(programme.fiscalYear()).with("programme", programme.code());
    }

    private static Dimensions of(Subject subject) {
        return year(subject.fiscalYear()).with("programme", subject.programme()).with("project", subject.project());
    }

    private static Dimensions year(int year) {
        return Dimensions.of("fiscalYear", year);
    }
}

package gujeong.gateway.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;
import gujeong.gateway.report.Contents.Programme;
import gujeong.gateway.report.Contents.Project;
import gujeong.gateway.report.Table.Emphasis;
import gujeong.gateway.report.Table.Row;

/** The money in a report: the overview of chapter I, the box of every section, and the annex in which nothing is hidden. */
final class Budget {

    static final String REQUIRED = "budget.required";

    private static final List<String> FUND_SOURCES = List.of("DISTRICT", "CITY", "NATIONAL");
    private static final String FUND_SOURCE = "fundSource";

    private final Contents contents;
    private final Moment moment;

    Budget(Contents contents) {
        this.contents = contents;
        this.moment = contents.moment();
    }

    /** 예산현황: the year's programmes and their sum. */
    Part<Table> overview() {
        Grid grid = new Grid(null, Wording.say("unitMoneyAndRate"), Wording.say("programme"))
                .column(Wording.say("allocated"), "budget.allocated")
                .column(Wording.say("executed"), soFar(), "budget.executed")
                .column(Grid.Column.of(
                                Wording.say("executedForecast"),
                                Wording.say("untilYearEnd"),
                                "budget.executed_forecast")
                        .onlyIfKnown())
                .column(Wording.say("executionRate"), Wording.say("basisCommitments"), "budget.execution_rate")
                .column(Wording.say("paid"), "budget.paid")
                .column(Wording.say("paymentRate"), Wording.say("basisPayments"), "budget.payment_rate")
                .total(Wording.say("total"), year(moment.year()));
        for (Programme programme : contents.programmesOf(moment.year())) {
            grid.row(new Grid.Row(programme.name(), null, null, null, of(programme), false));
        }
        return grid.part();
    }

    /** 예산현황 of one programme or project. */
    Part<Table> box(Subject subject) {
        Grid grid = new Grid(Wording.say("budgetBox"), Wording.say("unitMoneyAndRate"), Wording.say("fundSource"))
                .column(Wording.say("allocated"), "budget.allocated")
                .column(Wording.say("executed"), "budget.executed")
                .column(Wording.say("executionRate"), Wording.say("basisCommitments"), "budget.execution_rate")
                .column(Wording.say("paymentRate"), Wording.say("basisPayments"), "budget.payment_rate");
        return byFundSource(grid, subject.dimensions()).part().then(Budget::withFundSource);
    }

    /** 소요예산 of one programme or project: what it asks for in a year that has not begun. */
    Part<Table> required(Subject subject) {
        Grid grid = new Grid(Wording.say("requiredBox"), Wording.say("unitMoney"), Wording.say("fundSource"))
                .column(required(subject.fiscalYear()));
        String carriedOver = carriedOver(subject);
        return byFundSource(grid, subject.dimensions())
                .part()
                .then(Budget::withFundSource)
                .then(table -> table.rows().isEmpty()
                        ? table
                        : new Table(table.title(), table.unit(), table.columns(), table.rows(), carriedOver));
    }

    /** Every programme and project that has money, with the section that tells about it, if one does. */
    Part<Table> everything(Map<Subject, String> sections) {
        Grid grid = new Grid(null, Wording.say("unitMoneyAndRate"), Wording.say("programmeAndProject"))
                .column(Wording.say("allocated"), "budget.allocated")
                .column(Wording.say("executed"), soFar(), "budget.executed")
                .column(Wording.say("executionRate"), Wording.say("basisCommitments"), "budget.execution_rate")
                .column(Wording.say("paid"), "budget.paid")
                .column(Wording.say("paymentRate"), Wording.say("basisPayments"), "budget.payment_rate")
                .total(Wording.say("total"), year(moment.year()));
        return tree(grid, moment.year(), sections);
    }

    /** Every programme and project that asks for money in the year to come. */
    Part<Table> everythingRequired(Map<Subject, String> sections) {
        int next = moment.year() + 1;
        Grid grid = new Grid(null, Wording.say("unitMoney"), Wording.say("programmeAndProject"))
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
    private static Grid.Column required(int year) {
        return Grid.Column.of(Wording.say("required"), REQUIRED).target(Period.ofYear(year));
    }

    private String soFar() {
        return Wording.say("soFar", moment.asOf().getMonthValue(), moment.asOf().getDayOfMonth());
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

    private static Grid byFundSource(Grid grid, Dimensions dimensions) {
        grid.total(Wording.say("total"), dimensions);
        for (String source : FUND_SOURCES) {
            grid.row(new Grid.Row(
                    Wording.say("fundSource" + source), null, null, null, dimensions.with(FUND_SOURCE, source), true));
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

package gujeong.gateway.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import gujeong.gateway.document.Cell;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.document.Table;
import gujeong.gateway.document.Table.Emphasis;
import gujeong.gateway.document.Table.Row;
import gujeong.gateway.narrative.NarrativeRecords;
import gujeong.gateway.narrative.NarrativeRecords.Programme;
import gujeong.gateway.narrative.NarrativeRecords.Project;
import gujeong.gateway.narrative.Subject;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;

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

    private final NarrativeRecords records;
    private final Headings headings;
    private final Moment moment;

    Budget(NarrativeRecords records, Headings headings) {
        this.records = records;
        this.headings = headings;
        this.moment = records.moment();
    }

    /** 예산현황: the year's programmes and their sum. */
    Deferred<Table> overview() {
        TableBuilder builder = new TableBuilder(
                        null, ReportMessages.say("unitMoneyAndRate"), ReportMessages.say("programme"))
                .column(column(ALLOCATED))
                .column(soFar(EXECUTED))
                .column(column("budget.executed_forecast").onlyIfKnown())
                .column(rate(EXECUTION_RATE))
                .column(column(PAID))
                .column(rate(PAYMENT_RATE))
                .total(ReportMessages.say("total"), year(moment.year()));
        for (Programme programme : records.programmesOf(moment.year())) {
            builder.row(new TableBuilder.Row(programme.name(), null, null, null, of(programme), false));
        }
        return builder.part();
    }

    /** 예산현황 of one programme or project. */
    Deferred<Table> box(Subject subject) {
        TableBuilder builder = new TableBuilder(
                        ReportMessages.say("budgetBox"),
                        ReportMessages.say("unitMoneyAndRate"),
                        headings.dimension(FUND_SOURCE))
                .column(column(ALLOCATED))
                .column(column(EXECUTED))
                .column(rate(EXECUTION_RATE))
                .column(rate(PAYMENT_RATE));
        return byFundSource(builder, subject.dimensions()).part().then(Budget::withFundSource);
    }

    /** 소요예산 of one programme or project: what it asks for in a year that has not begun. */
    Deferred<Table> required(Subject subject) {
        TableBuilder builder = new TableBuilder(
                        headings.figure(NarrativeRecords.Requirement.FIGURE),
                        ReportMessages.say("unitMoney"),
                        headings.dimension(FUND_SOURCE))
                .column(required(subject.fiscalYear()));
        String carriedOver = carriedOver(subject);
        return byFundSource(builder, subject.dimensions())
                .part()
                .then(Budget::withFundSource)
                .then(table -> table.rows().isEmpty()
                        ? table
                        : new Table(table.title(), table.unit(), table.columns(), table.rows(), carriedOver));
    }

    /** Every programme and project that has money, with the section about it, if there is one. */
    Deferred<Table> everything(Map<Subject, String> sections) {
        TableBuilder builder = new TableBuilder(null, ReportMessages.say("unitMoneyAndRate"), programmeAndProject())
                .column(column(ALLOCATED))
                .column(soFar(EXECUTED))
                .column(rate(EXECUTION_RATE))
                .column(column(PAID))
                .column(rate(PAYMENT_RATE))
                .total(ReportMessages.say("total"), year(moment.year()));
        return tree(builder, moment.year(), sections);
    }

    /** Every programme and project that asks for money in the next year. */
    Deferred<Table> everythingRequired(Map<Subject, String> sections) {
        int next = moment.year() + 1;
        TableBuilder builder = new TableBuilder(null, ReportMessages.say("unitMoney"), programmeAndProject())
                .column(required(next))
                .total(ReportMessages.say("total"), year(next));
        return tree(builder, next, sections);
    }

    private Deferred<Table> tree(TableBuilder builder, int year, Map<Subject, String> sections) {
        for (Programme programme : records.programmesOf(year)) {
            String section = sections.get(new Subject(year, programme.code(), null));
            builder.row(new TableBuilder.Row(programme.name(), null, section, null, of(programme), true));
            for (Project project : records.projectsOf(programme)) {
                Subject subject = new Subject(year, null, project.code());
                builder.row(new TableBuilder.Row(
                        project.name(), Emphasis.PART, sections.get(subject), null, subject.dimensions(), true));
            }
        }
        return builder.part();
    }

    /** Asked for the year as a whole, since it is planned before the year begins. */
    private TableBuilder.Column required(int year) {
        return column(NarrativeRecords.Requirement.FIGURE).target(Period.ofYear(year));
    }

    private TableBuilder.Column column(String figure) {
        return TableBuilder.Column.of(Table.Column.of(headings.figure(figure)), figure);
    }

    private TableBuilder.Column rate(String figure) {
        return TableBuilder.Column.of(Table.Column.detailed(headings.figure(figure), headings.basis(figure)), figure);
    }

    private TableBuilder.Column soFar(String figure) {
        String day = ReportMessages.say(
                "soFar", moment.asOf().getMonthValue(), moment.asOf().getDayOfMonth());
        return TableBuilder.Column.of(Table.Column.detailed(headings.figure(figure), day), figure);
    }

    private String programmeAndProject() {
        return headings.dimension("programme") + " / " + headings.dimension("project");
    }

    private String carriedOver(Subject subject) {
        List<Boolean> marks = records.requirements().stream()
                .filter(requirement -> requirement.concerns(subject.dimensions()))
                .map(NarrativeRecords.Requirement::carriedOver)
                .distinct()
                .toList();
        if (!marks.contains(true)) {
            return null;
        }
        String word = marks.contains(false) ? "carriedOverInPart" : "carriedOver";
        return ReportMessages.say(word, String.valueOf(subject.fiscalYear() - 1));
    }

    private TableBuilder byFundSource(TableBuilder builder, Dimensions dimensions) {
        builder.total(ReportMessages.say("total"), dimensions);
        for (String source : headings.values(FUND_SOURCE)) {
            String label = headings.value(FUND_SOURCE, source);
            builder.row(new TableBuilder.Row(label, null, null, null, dimensions.with(FUND_SOURCE, source), true));
        }
        return builder;
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

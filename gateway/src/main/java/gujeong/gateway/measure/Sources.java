package gujeong.gateway.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gujeong.gateway.measure.Source.measured;
import static gujeong.gateway.measure.Source.printed;
import static gujeong.gateway.measure.Source.silent;

/** Every type of record the ledger reads. An event of a type that is not listed here is held back as a failure. */
public final class Sources {

    private static final List<Source> BUDGET = List.of(
            printed("budget.programme", "programmes", "openedOn"),
            printed("budget.project", "projects", "openedOn"),
            measured("budget.appropriation", "appropriations", BudgetMeasures::appropriation)
                    .counting("kind", "appropriationKind"),
            measured("budget.commitment", "commitments", BudgetMeasures::commitment),
            measured("budget.payment", "payments", BudgetMeasures::payment).counting("kind", "paymentKind"),
            measured("budget.reversal", "reversals", BudgetMeasures::reversal).counting("kind", "reversalKind"),
            measured("budget.carry-over", "carry-overs", BudgetMeasures::carryOver)
                    .counting("kind", "carryOverKind"),
            measured("budget.forecast", "forecasts", BudgetMeasures::forecast),
            measured("budget.requirement", "requirements", BudgetMeasures::requirement)
                    .alsoPrinted("requestedOn"),
            printed("budget.brief", "briefs", "preparedOn"),
            printed("budget.milestone", "milestones", "statedOn"),
            measured("budget.team", "teams", OrganizationMeasures::team).alsoPrinted("establishedOn"),
            printed("budget.duty", "duties", "assignedOn"),
            measured("budget.staffing", "staffing", OrganizationMeasures::staffing)
                    .alsoPrinted("observedOn"),
            printed("budget.profile", "profiles", "validFrom"),
            measured("budget.council-session", "council-sessions", OrganizationMeasures::councilSession)
                    .alsoPrinted("reportAsOf"));

    private static final List<Source> PRESS = List.of(
            measured("press.outlet", "outlets", NewsMeasures::outlet),
            measured("press.release", "releases", NewsMeasures::release),
            measured("press.coverage", "coverage", NewsMeasures::coverage),
            measured("press.coverage-support", "coverage-supports", NewsMeasures::coverageSupport),
            measured("press.publicity-theme", "publicity-themes", NewsMeasures::publicityTheme),
            measured("press.advertisement", "advertisements", NewsMeasures::advertisement)
                    .counting("kind", "advertisementKind"),
            measured("press.subscription", "subscriptions", NewsMeasures::subscription)
                    .counting("group", "recipientGroup"),
            measured("press.meeting", "meetings", NewsMeasures::meeting).counting("kind", "meetingKind"),
            measured("press.advisor", "advisors", NewsMeasures::advisor).counting("group", "advisoryGroup"),
            measured("press.training", "trainings", NewsMeasures::training),
            measured("press.publication", "publications", PrintMeasures::publication)
                    .counting("kind", "publicationKind"),
            measured("press.issue", "issues", PrintMeasures::issue),
            measured("press.distribution", "distributions", PrintMeasures::distribution),
            measured("press.print-material", "print-materials", PrintMeasures::printMaterial),
            measured("press.board", "boards", BoardMeasures::board).counting("kind", "boardKind"),
            measured("press.posting", "postings", BoardMeasures::posting),
            measured("press.brand-asset", "brand-assets", BrandMeasures::asset).counting("kind", "brandAssetKind"),
            silent("press.brand-version", "brand-versions"),
            measured("press.brand-usage", "brand-usages", BrandMeasures::usage),
            measured("press.sms-subscriber", "sms-subscribers", SmsMeasures::subscriber),
            measured("press.sms-dispatch", "sms-dispatches", SmsMeasures::dispatch));

    private static final Map<String, Source> ALL = Stream.of(BUDGET, PRESS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Source::recordType, Function.identity()));

    private Sources() {}

    public static Optional<Source> find(String recordType) {
        return Optional.ofNullable(ALL.get(recordType)).or(() -> plans(recordType));
    }

    /** The type of the records in a service's collection. */
    public static Optional<Source> at(String service, String collection) {
        return collection.equals("plans")
                ? plans(service + ".plan")
                : ALL.values().stream()
                        .filter(source -> source.service().equals(service)
                                && source.collection().equals(collection))
                        .findFirst();
    }

    /** Every service keeps plans, all of the same form; a text that tells what is planned finds their periods. */
    private static Optional<Source> plans(String recordType) {
        return recordType.matches("[a-z-]+\\.plan")
                ? Optional.of(measured(recordType, "plans", PlanMeasure::plan)
                        .alsoPrinted("decidedOn")
                        .namingFigures())
                : Optional.empty();
    }
}

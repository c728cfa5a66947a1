package gujeong.gateway.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import static gujeong.gateway.measure.Source.measured;
import static gujeong.gateway.measure.Source.printed;

/** Every type of record the ledger reads. An event of a type that is not listed here is held back as a failure. */
public final class Sources {

    private static final Map<String, Source> ALL = List.of(
                    printed("budget.programme", "programmes", "openedOn"),
                    printed("budget.project", "projects", "openedOn"),
                    measured("budget.appropriation", "appropriations", BudgetMeasures::appropriation),
                    measured("budget.commitment", "commitments", BudgetMeasures::commitment),
                    measured("budget.payment", "payments", BudgetMeasures::payment),
                    measured("budget.reversal", "reversals", BudgetMeasures::reversal),
                    measured("budget.carry-over", "carry-overs", BudgetMeasures::carryOver),
                    measured("budget.forecast", "forecasts", BudgetMeasures::forecast),
                    measured("budget.requirement", "requirements", BudgetMeasures::requirement),
                    printed("budget.brief", "briefs", "preparedOn"),
                    printed("budget.milestone", "milestones", "statedOn"),
                    measured("budget.team", "teams", OrganizationMeasures::team).alsoPrinted("establishedOn"),
                    printed("budget.duty", "duties", "assignedOn"),
                    measured("budget.staffing", "staffing", OrganizationMeasures::staffing),
                    measured("budget.council-session", "council-sessions", OrganizationMeasures::councilSession)
                            .alsoPrinted("reportAsOf"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Source::recordType, Function.identity()));

    private Sources() {}

    public static Optional<Source> find(String recordType) {
        return Optional.ofNullable(ALL.get(recordType)).or(() -> plans(recordType));
    }

    /** Every service keeps plans, all of the same form. */
    private static Optional<Source> plans(String recordType) {
        return recordType.matches("[a-z-]+\\.plan")
                ? Optional.of(measured(recordType, "plans", PlanMeasure::plan))
                : Optional.empty();
    }
}

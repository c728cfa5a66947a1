package gujeong.gateway.measure.budget;

import java.util.List;

import gujeong.gateway.measure.Source;

import static gujeong.gateway.measure.Source.measured;
import static gujeong.gateway.measure.Source.printed;

/** The record types of the budget service. */
public final class BudgetSources {

    public static final List<Source> ALL = List.of(
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

    private BudgetSources() {}
}

package gujeong.gateway.measure;

import java.util.List;

import gujeong.gateway.series.Posting;

/** The plans of every service: a target for a figure over a period. */
final class PlanMeasure {

    private PlanMeasure() {}

    static List<Posting> plan(State plan) {
        return List.of(Posting.plan(
                        plan.text("figure"),
                        plan.dimensions("dimensions"),
                        plan.period("periodFrom", "periodTo"),
                        plan.day("decidedOn"),
                        plan.decimal("target"))
                .in(plan.text("unit")));
    }
}

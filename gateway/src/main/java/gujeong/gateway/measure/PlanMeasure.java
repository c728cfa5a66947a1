package gujeong.gateway.measure;

import gujeong.gateway.series.Posting;
import java.util.List;

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

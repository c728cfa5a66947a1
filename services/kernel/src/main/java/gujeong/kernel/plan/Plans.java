package gujeong.kernel.plan;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All plans. */
@ApplicationScoped
public class Plans extends Records<Plan, PlanFacts> {

    Plans() {
        super(Plan.class, PlanFacts.class);
    }

    @Override
    protected Plan open(PlanFacts facts) {
        return new Plan(facts);
    }
}

package gujeong.kernel.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.stated.Days;

/** A target for a figure, as every service keeps them: a service gives it its table and its names. */
@MappedSuperclass
public abstract class PlanEntity extends RecordEntity<PlanFacts> {

    @Embedded
    private PlanFacts facts;

    protected PlanEntity() {}

    protected PlanEntity(PlanFacts facts) {
        this.facts = facts;
    }

    @Override
    public PlanFacts facts() {
        return facts;
    }

    @Override
    protected void restate(PlanFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        Days.ensureOrder("periodFrom", facts.periodFrom(), "periodTo", facts.periodTo());
    }
}

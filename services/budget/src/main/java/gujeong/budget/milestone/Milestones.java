package gujeong.budget.milestone;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All milestones. */
@ApplicationScoped
public class Milestones extends Records<Milestone, MilestoneFacts> {

    Milestones() {
        super(Milestone.class, MilestoneFacts.class);
    }

    @Override
    protected Milestone open(MilestoneFacts facts) {
        return new Milestone(facts);
    }
}

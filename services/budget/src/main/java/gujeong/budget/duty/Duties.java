package gujeong.budget.duty;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.budget.team.Team;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;

/** All duties. */
@ApplicationScoped
public class Duties extends Records<Duty, DutyFacts> {

    Duties() {
        super(Duty.class, DutyFacts.class);
    }

    @Override
    protected Duty open(DutyFacts facts) {
        return new Duty(facts);
    }

    @Override
    protected void derive(Duty duty, ReferencedRecords referenced) {
        duty.ensureWithin(referenced.by(duty.facts(), "team", Team.class).facts());
    }
}

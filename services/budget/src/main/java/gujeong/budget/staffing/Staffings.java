package gujeong.budget.staffing;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All staffing observations; of a category and grade, one a day. */
@ApplicationScoped
public class Staffings extends Records<Staffing, StaffingFacts> {

    Staffings() {
        super(Staffing.class, StaffingFacts.class);
    }

    @Override
    protected Staffing open(StaffingFacts facts) {
        return new Staffing(facts);
    }
}

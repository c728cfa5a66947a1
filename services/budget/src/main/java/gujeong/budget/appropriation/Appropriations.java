package gujeong.budget.appropriation;

import jakarta.inject.Singleton;

import gujeong.budget.money.AllocationBalances;
import gujeong.budget.project.Project;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.kernel.record.Rules;

/** All appropriations. */
@Singleton
public class Appropriations extends Records<Appropriation, AppropriationFacts> {

    private final AllocationBalances allocationBalances;

    Appropriations(AllocationBalances allocationBalances) {
        super(Appropriation.class, AppropriationFacts.class);
        this.allocationBalances = allocationBalances;
    }

    @Override
    protected Appropriation open(AppropriationFacts facts) {
        return new Appropriation(facts);
    }

    @Override
    protected void derive(Appropriation appropriation, ReferencedRecords referenced) {
        AppropriationFacts facts = appropriation.facts();
        appropriation.of(
                referenced.by(facts, "project", Project.class), referenced.by(facts, "fromProject", Project.class));
    }

    /** Money that is committed or carried over cannot be taken away any more. */
    @Override
    protected Rules<Appropriation> rules() {
        return Rules.over(appropriation -> appropriation.touched().stream(), allocationBalances::ensureCovered);
    }
}

package gujeong.budget.reversal;

import jakarta.inject.Singleton;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.AllocationBalances;
import gujeong.budget.money.CommitmentBalances;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.kernel.record.Rules;

/** All reversals. */
@Singleton
public class Reversals extends Records<Reversal, ReversalFacts> {

    private final CommitmentBalances commitmentBalances;
    private final AllocationBalances allocationBalances;

    Reversals(CommitmentBalances commitmentBalances, AllocationBalances allocationBalances) {
        super(Reversal.class, ReversalFacts.class);
        this.commitmentBalances = commitmentBalances;
        this.allocationBalances = allocationBalances;
    }

    @Override
    protected Reversal open(ReversalFacts facts) {
        return new Reversal(facts);
    }

    @Override
    protected void derive(Reversal reversal, ReferencedRecords referenced) {
        reversal.on(referenced.by(reversal.facts(), "commitment", Commitment.class));
    }

    /** No more is taken back than was committed or paid; a reversal undone must find its money still free. */
    @Override
    protected Rules<Reversal> rules() {
        return Rules.over(Reversal::touched, commitmentBalances::ensureConsistent)
                .and(Rules.over(Reversal::touchedProjects, allocationBalances::ensureCovered));
    }
}

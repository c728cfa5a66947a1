package gujeong.budget.reversal;

import jakarta.inject.Singleton;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.money.Accounts;
import gujeong.budget.money.Balances;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Referred;
import gujeong.kernel.record.Rules;

/** All reversals. */
@Singleton
public class Reversals extends Records<Reversal, ReversalFacts> {

    private final Accounts accounts;
    private final Balances balances;

    Reversals(Accounts accounts, Balances balances) {
        super(Reversal.class, ReversalFacts.class);
        this.accounts = accounts;
        this.balances = balances;
    }

    @Override
    protected Reversal open(ReversalFacts facts) {
        return new Reversal(facts);
    }

    @Override
    protected void derive(Reversal reversal, Referred referred) {
        reversal.on(referred.by(reversal.facts(), "commitment", Commitment.class));
    }

    /** No more is taken back than was committed or paid; a reversal undone must find its money still free. */
    @Override
    protected Rules<Reversal> rules() {
        return Rules.over(Reversal::touched, accounts::ensureConsistent)
                .and(Rules.over(Reversal::touchedProjects, balances::ensureCovered));
    }
}

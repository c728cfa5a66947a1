package gujeong.budget.appropriation;

import jakarta.inject.Singleton;

import gujeong.budget.money.Balances;
import gujeong.budget.project.Project;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Referred;
import gujeong.kernel.record.Rules;

/** All appropriations. */
@Singleton
public class Appropriations extends Records<Appropriation, AppropriationFacts> {

    private final Balances balances;

    Appropriations(Balances balances) {
        super(Appropriation.class, AppropriationFacts.class);
        this.balances = balances;
    }

    @Override
    protected Appropriation open(AppropriationFacts facts) {
        return new Appropriation(facts);
    }

    @Override
    protected void derive(Appropriation appropriation, Referred referred) {
        AppropriationFacts facts = appropriation.facts();
        appropriation.of(
                referred.by(facts, "project", Project.class), referred.by(facts, "fromProject", Project.class));
    }

    /** Money that is committed or carried over cannot be taken away any more. */
    @Override
    protected Rules<Appropriation> rules() {
        return Rules.over(appropriation -> appropriation.touched().stream(), balances::ensureCovered);
    }
}

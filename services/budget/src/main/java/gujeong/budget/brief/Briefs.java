package gujeong.budget.brief;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All briefs. */
@ApplicationScoped
public class Briefs extends Records<Brief, BriefFacts> {

    Briefs() {
        super(Brief.class, BriefFacts.class);
    }

    @Override
    protected Brief open(BriefFacts facts) {
        return new Brief(facts);
    }
}

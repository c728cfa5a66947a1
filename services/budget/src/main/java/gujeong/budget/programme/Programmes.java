package gujeong.budget.programme;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All programmes. */
@ApplicationScoped
public class Programmes extends Records<Programme, ProgrammeFacts> {

    Programmes() {
        super(Programme.class, ProgrammeFacts.class);
    }

    @Override
    protected Programme open(ProgrammeFacts facts) {
        return new Programme(facts);
    }
}

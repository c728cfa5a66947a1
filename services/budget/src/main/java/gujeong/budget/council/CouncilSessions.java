package gujeong.budget.council;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All council sessions. */
@ApplicationScoped
public class CouncilSessions extends Records<CouncilSession, CouncilSessionFacts> {

    CouncilSessions() {
        super(CouncilSession.class, CouncilSessionFacts.class);
    }

    @Override
    protected CouncilSession open(CouncilSessionFacts facts) {
        return new CouncilSession(facts);
    }
}

package gujeong.press.outlet;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;

/** All outlets. */
@ApplicationScoped
public class Outlets extends Records<Outlet, OutletFacts> {

    private static final String COVERAGE_OF = "SELECT count(*) FROM coverage WHERE outlet = :code AND NOT voided";

    Outlets() {
        super(Outlet.class, OutletFacts.class);
    }

    @Override
    protected Outlet open(OutletFacts facts) {
        return new Outlet(facts);
    }

    /** Coverage has taken over the class, and editions have been printed by it. */
    @Override
    protected void check(List<Outlet> changed) {
        changed.stream().filter(Outlet::reclassified).forEach(this::ensureNotCountedBy);
    }

    private void ensureNotCountedBy(Outlet outlet) {
        Number coverage = (Number) getEntityManager()
                .createNativeQuery(COVERAGE_OF)
                .setParameter("code", outlet.facts().code())
                .getSingleResult();
        if (coverage.longValue() > 0) {
            throw Refusal.of(
                    ProblemCode.STILL_REFERRED_TO,
                    "outletClass",
                    "outletClass cannot change: " + coverage + " coverage of "
                            + outlet.facts().code()
                            + " is counted by it. Record an outlet of the new class and correct the coverage.");
        }
    }
}

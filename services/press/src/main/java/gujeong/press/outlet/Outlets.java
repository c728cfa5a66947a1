package gujeong.press.outlet;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All outlets. */
@ApplicationScoped
public class Outlets extends Records<Outlet, OutletFacts> {

    private static final String COVERAGE_OF =
            """
            SELECT outlet, count(*) AS coverage
            FROM coverage
            WHERE outlet = ANY (cast(:codes AS text[])) AND NOT voided
            GROUP BY outlet
            ORDER BY outlet""";

    Outlets() {
        super(Outlet.class, OutletFacts.class);
    }

    @Override
    protected Outlet open(OutletFacts facts) {
        return new Outlet(facts);
    }

    /** Coverage has taken over the class, and editions have been printed by it. */
    @Override
    protected Rules<Outlet> rules() {
        return Rules.ofCorrections(this::ensureNotCountedBy);
    }

    @SuppressWarnings("unchecked")
    private void ensureNotCountedBy(List<Outlet> outlets) {
        List<Outlet> reclassified =
                outlets.stream().filter(Outlet::reclassified).toList();
        if (reclassified.isEmpty()) {
            return;
        }
        Stream<Tuple> counted = getEntityManager()
                .createNativeQuery(COVERAGE_OF, Tuple.class)
                .setParameter(
                        "codes",
                        reclassified.stream()
                                .map(outlet -> outlet.facts().code())
                                .toArray(String[]::new))
                .getResultList()
                .stream();
        List<Fault> faults = counted.map(row -> new Fault(
                        "outletClass", Reason.of("outlet.classStays", row.get("coverage"), row.get("outlet"))))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.STILL_REFERRED_TO, faults);
        }
    }
}

package gujeong.press.advisor;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All terms of advisors. */
@ApplicationScoped
public class Advisors extends Records<Advisor, AdvisorFacts> {

    /** Two terms of one seat have no row in common that could be locked; terms change a few times a year. */
    private static final String ONE_AT_A_TIME =
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('press.advisor'))) AS locked";

    private static final String TAKEN_TWICE =
            """
            SELECT DISTINCT a.advisory_group, a.seat, greatest(a.starts_on, b.starts_on) AS since
            FROM advisor a
                JOIN advisor b ON b.advisory_group = a.advisory_group AND b.seat = a.seat AND b.id <> a.id
            WHERE a.id = ANY (cast(:changed AS uuid[])) AND NOT a.voided AND NOT b.voided
                AND a.starts_on <= coalesce(b.ends_on, 'infinity') AND b.starts_on <= coalesce(a.ends_on, 'infinity')
            ORDER BY 1, 2, 3""";

    Advisors() {
        super(Advisor.class, AdvisorFacts.class);
    }

    @Override
    protected Advisor open(AdvisorFacts facts) {
        return new Advisor(facts);
    }

    /** One advisor at a time on a seat, or the group would be counted larger than it is. */
    @Override
    protected Rules<Advisor> rules() {
        return Rules.over(advisor -> Stream.of(advisor.id()), this::ensureSeatsAreTakenOnce);
    }

    private void ensureSeatsAreTakenOnce(Collection<UUID> changed) {
        getEntityManager().createNativeQuery(ONE_AT_A_TIME, Integer.class).getResultList();
        Query query = getEntityManager()
                .createNativeQuery(TAKEN_TWICE, Tuple.class)
                .setParameter("changed", changed.toArray(UUID[]::new));
        List<Fault> faults = rows(query)
                .map(row -> new Fault(
                        "seat", "advisor.seatTwice", row.get("seat"), row.get("advisory_group"), row.get("since")))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultList().stream();
    }
}

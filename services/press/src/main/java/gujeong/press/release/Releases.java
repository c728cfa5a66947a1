package gujeong.press.release;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.panache.common.Parameters;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.PageRequest;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All releases. */
@ApplicationScoped
public class Releases extends Records<Release, ReleaseFacts> {

    static final String BY_DISTRIBUTION = "distributedOn";

    private static final String COVERED_BEFORE =
            """
            SELECT stated.number, stated.day, count(*) AS before
            FROM unnest(cast(:numbers AS text[]), cast(:days AS date[])) AS stated (number, day)
                JOIN coverage c ON c.release = stated.number AND c.published_on < stated.day
            WHERE NOT c.voided
            GROUP BY stated.number, stated.day
            ORDER BY stated.number""";

    Releases() {
        super(Release.class, ReleaseFacts.class);
    }

    @Override
    protected Release open(ReleaseFacts facts) {
        return new Release(facts);
    }

    /** Coverage can only be younger than the release it stems from. */
    @Override
    protected Rules<Release> rules() {
        return Rules.ofCorrections(this::ensureNotCoveredBefore);
    }

    @SuppressWarnings("unchecked")
    private void ensureNotCoveredBefore(List<Release> releases) {
        List<ReleaseFacts> moved = releases.stream()
                .filter(Release::movedDistribution)
                .map(Release::facts)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        Stream<Tuple> before = getEntityManager()
                .createNativeQuery(COVERED_BEFORE, Tuple.class)
                .setParameter(
                        "numbers", moved.stream().map(ReleaseFacts::number).toArray(String[]::new))
                .setParameter(
                        "days", moved.stream().map(ReleaseFacts::distributedOn).toArray(LocalDate[]::new))
                .getResultList()
                .stream();
        List<Fault> faults = before.map(row -> new Fault(
                        "distributedOn",
                        Reason.of(
                                "release.coverageBefore",
                                row.get("before"),
                                row.get("number"),
                                row.get("day", LocalDate.class))))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }

    /** The releases that were distributed, by the day they were; one more than the page's limit if there are more. */
    List<Release> distributed(PageRequest page) {
        return find(
                        """
                        voided = false and facts.distributedOn <= :to
                        and facts.distributedOn >= :day and (facts.distributedOn > :day or id > :id)
                        order by facts.distributedOn, id""",
                        Parameters.with("to", page.to()).and("day", page.day()).and("id", page.id()))
                .page(0, page.limit() + 1)
                .list();
    }
}

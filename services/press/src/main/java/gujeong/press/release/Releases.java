package gujeong.press.release;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.panache.common.Parameters;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.press.AskedPage;

/** All releases. */
@ApplicationScoped
public class Releases extends Records<Release, ReleaseFacts> {

    static final String BY_DISTRIBUTION = "distributedOn";

    private static final String COVERED_BEFORE =
            """
            SELECT count(*) FROM coverage
            WHERE release = :number AND NOT voided AND published_on < :distributedOn""";

    Releases() {
        super(Release.class, ReleaseFacts.class);
    }

    @Override
    protected Release open(ReleaseFacts facts) {
        return new Release(facts);
    }

    /** Coverage can only be younger than the release it stems from; corrections come singly. */
    @Override
    protected void check(List<Release> changed) {
        changed.stream().filter(Release::movedDistribution).forEach(this::ensureNotCoveredBefore);
    }

    private void ensureNotCoveredBefore(Release release) {
        Number before = (Number) getEntityManager()
                .createNativeQuery(COVERED_BEFORE)
                .setParameter("number", release.facts().number())
                .setParameter("distributedOn", release.facts().distributedOn())
                .getSingleResult();
        if (before.longValue() > 0) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    "distributedOn",
                    before + " coverage that stems from release "
                            + release.facts().number() + " was published before "
                            + release.facts().distributedOn() + ".");
        }
    }

    /** The releases that were distributed, by the day they were; one more than the page's limit if there are more. */
    List<Release> distributed(AskedPage page) {
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

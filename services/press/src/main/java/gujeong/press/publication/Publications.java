package gujeong.press.publication;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;

/** All publications. */
@ApplicationScoped
public class Publications extends Records<Publication, PublicationFacts> {

    private static final String ISSUES =
            """
            SELECT cast(count(*) FILTER (WHERE publication_kind <> :kind) AS integer) AS of_another_kind,
                min(published_on) AS first_published_on
            FROM issue
            WHERE NOT voided AND publication = :code""";

    Publications() {
        super(Publication.class, PublicationFacts.class);
    }

    @Override
    protected Publication open(PublicationFacts facts) {
        return new Publication(facts);
    }

    /** Only a correction can contradict the issues that appeared, for a new publication has none. */
    @Override
    protected void check(List<Publication> changed) {
        changed.stream().filter(publication -> publication.revision() > 1).forEach(this::ensureIssuesStand);
    }

    private void ensureIssuesStand(Publication publication) {
        PublicationFacts facts = publication.facts();
        Tuple issues = (Tuple) getEntityManager()
                .createNativeQuery(ISSUES, Tuple.class)
                .setParameter("kind", facts.kind().name())
                .setParameter("code", facts.code())
                .getSingleResult();
        int ofAnotherKind = issues.get("of_another_kind", Integer.class);
        if (ofAnotherKind > 0) {
            throw Refusal.of(
                    ProblemCode.STILL_REFERRED_TO,
                    "kind",
                    "kind cannot change: " + ofAnotherKind + " issues have been counted by it.");
        }
        LocalDate first = issues.get("first_published_on", LocalDate.class);
        if (first != null && first.isBefore(facts.startedOn())) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    "startedOn",
                    "is " + facts.startedOn() + ", but an issue of " + facts.code() + " appeared on " + first);
        }
    }
}

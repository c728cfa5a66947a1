package gujeong.press.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All publications. */
@ApplicationScoped
public class Publications extends Records<Publication, PublicationFacts> {

    private static final String ISSUES =
            """
            SELECT stated.code, min(i.published_on) AS first_published_on,
                cast(count(*) FILTER (WHERE i.publication_kind <> stated.kind) AS integer) AS of_another_kind
            FROM unnest(cast(:codes AS text[]), cast(:kinds AS text[])) AS stated (code, kind)
                JOIN issue i ON i.publication = stated.code
            WHERE NOT i.voided
            GROUP BY stated.code""";

    Publications() {
        super(Publication.class, PublicationFacts.class);
    }

    @Override
    protected Publication open(PublicationFacts facts) {
        return new Publication(facts);
    }

    /** Only a correction can contradict the issues that appeared, for a new publication has none. */
    @Override
    protected Rules<Publication> rules() {
        return Rules.ofCorrections(this::ensureIssuesStand);
    }

    @SuppressWarnings("unchecked")
    private void ensureIssuesStand(List<Publication> publications) {
        Stream<Tuple> appeared = getEntityManager()
                .createNativeQuery(ISSUES, Tuple.class)
                .setParameter(
                        "codes",
                        publications.stream().map(each -> each.facts().code()).toArray(String[]::new))
                .setParameter(
                        "kinds",
                        publications.stream()
                                .map(each -> each.facts().kind().name())
                                .toArray(String[]::new))
                .getResultList()
                .stream();
        Map<String, Tuple> issues =
                appeared.collect(Collectors.toMap(row -> row.get("code", String.class), Function.identity()));
        for (Publication publication : publications) {
            Tuple those = issues.get(publication.facts().code());
            if (those != null) {
                ensureIssuesStand(publication.facts(), those);
            }
        }
    }

    private static void ensureIssuesStand(PublicationFacts facts, Tuple issues) {
        int ofAnotherKind = issues.get("of_another_kind", Integer.class);
        if (ofAnotherKind > 0) {
            throw Refusal.of(ProblemCode.STILL_REFERRED_TO, "kind", Reason.of("publication.kindStays", ofAnotherKind));
        }
        LocalDate first = issues.get("first_published_on", LocalDate.class);
        if (first.isBefore(facts.startedOn())) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    "startedOn",
                    Reason.of("publication.issueBefore", facts.startedOn(), facts.code(), first));
        }
    }
}

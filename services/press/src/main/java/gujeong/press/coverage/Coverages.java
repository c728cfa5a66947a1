package gujeong.press.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import io.quarkus.panache.common.Parameters;

import gujeong.kernel.record.PageRequest;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.press.outlet.Outlet;
import gujeong.press.release.Release;

/** All coverage. */
@ApplicationScoped
public class Coverages extends Records<Coverage, CoverageFacts> {

    static final String BY_PUBLICATION = "publishedOn";

    private static final String ALIKE =
            """
            WITH stated AS (
                SELECT * FROM unnest(cast(:outlets AS text[]), cast(:headlines AS text[]), cast(:addresses AS text[]),
                    cast(:days AS date[])) AS stated (outlet, headline_key, address_key, day))
            SELECT c.id, c.outlet, c.headline_key, c.address_key, c.published_on
            FROM stated JOIN coverage c ON c.outlet = stated.outlet AND c.headline_key = stated.headline_key
            WHERE c.published_on BETWEEN stated.day - 1 AND stated.day + 1 AND NOT c.voided
            UNION
            SELECT c.id, c.outlet, c.headline_key, c.address_key, c.published_on
            FROM stated JOIN coverage c ON c.outlet = stated.outlet AND c.address_key = stated.address_key
            WHERE NOT c.voided""";

    Coverages() {
        super(Coverage.class, CoverageFacts.class);
    }

    @Override
    protected Coverage open(CoverageFacts facts) {
        return new Coverage(facts);
    }

    /** The outlets are locked by now, so that nothing alike is recorded at the same moment. */
    @Override
    protected void lookUp(List<CoverageFacts> all, Set<UUID> changing, ReferencedRecords referenced) {
        Query query = getEntityManager()
                .createNativeQuery(ALIKE, Tuple.class)
                .setParameter("outlets", all.stream().map(CoverageFacts::outlet).toArray(String[]::new))
                .setParameter(
                        "headlines",
                        all.stream()
                                .map(facts -> Headline.key(facts.headline()))
                                .toArray(String[]::new))
                .setParameter(
                        "addresses",
                        all.stream().map(facts -> Address.key(facts.url())).toArray(String[]::new))
                .setParameter(
                        "days", all.stream().map(CoverageFacts::publishedOn).toArray(LocalDate[]::new));
        CoverageDuplicates alike = new CoverageDuplicates();
        rows(query)
                .filter(row -> !changing.contains(row.get("id", UUID.class)))
                .forEach(row -> alike.add(
                        row.get("outlet", String.class),
                        new CoverageDuplicates.Seen(
                                row.get("id", UUID.class),
                                row.get("published_on", LocalDate.class),
                                row.get("headline_key", String.class),
                                row.get("address_key", String.class))));
        referenced.keep(alike);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultList().stream();
    }

    @Override
    protected void derive(Coverage coverage, ReferencedRecords referenced) {
        CoverageFacts facts = coverage.facts();
        coverage.of(referenced.by(facts, "outlet", Outlet.class), referenced.by(facts, "release", Release.class));
        coverage.compareWith(referenced.kept(CoverageDuplicates.class));
    }

    /** Coverage that may be recorded twice, by the day it was published; one more than the limit if there is more. */
    List<Coverage> suspected(PageRequest page) {
        return find(
                        """
                        likeness.suspectedDuplicateOf is not null and voided = false and facts.publishedOn <= :to
                        and facts.publishedOn >= :day and (facts.publishedOn > :day or id > :id)
                        order by facts.publishedOn, id""",
                        Parameters.with("to", page.to()).and("day", page.day()).and("id", page.id()))
                .page(0, page.limit() + 1)
                .list();
    }
}

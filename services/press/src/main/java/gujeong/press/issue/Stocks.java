package gujeong.press.issue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/**
 * How many copies of issues there are and went out. A transaction that changes them holds the lock on the issue's row.
 */
@ApplicationScoped
public class Stocks {

    private static final String SUM =
            """
            SELECT i.publication, i.number, cast(i.print_copies + i.braille_copies AS bigint) AS copies,
                cast(coalesce(sum(d.copies), 0) AS bigint) AS distributed
            FROM unnest(cast(:publications AS text[]), cast(:numbers AS text[])) AS asked (publication, number)
                JOIN issue i ON i.publication = asked.publication AND i.number = asked.number AND NOT i.voided
                LEFT JOIN distribution d ON d.publication = i.publication AND d.issue = i.number AND NOT d.voided
            GROUP BY i.id
            ORDER BY i.publication, i.number""";

    private final EntityManager em;

    Stocks(EntityManager em) {
        this.em = em;
    }

    public List<Stock> of(Collection<IssueKey> issues) {
        if (issues.isEmpty()) {
            return List.of();
        }
        List<IssueKey> asked = issues.stream().distinct().toList();
        return rows(asked)
                .map(row -> new Stock(
                        new IssueKey(row.get("publication", String.class), row.get("number", String.class)),
                        row.get("copies", Long.class),
                        row.get("distributed", Long.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(List<IssueKey> asked) {
        return em
                .createNativeQuery(SUM, Tuple.class)
                .setParameter(
                        "publications",
                        asked.stream().map(IssueKey::publication).toArray(String[]::new))
                .setParameter("numbers", asked.stream().map(IssueKey::number).toArray(String[]::new))
                .getResultList()
                .stream();
    }
}

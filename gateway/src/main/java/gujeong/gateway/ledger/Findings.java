package gujeong.gateway.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.series.Series;
import gujeong.kernel.paging.Cursor;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.Refusal;

/** What in records is not counted, because the dictionary does not have what they name. */
@ApplicationScoped
public class Findings {

    private static final String ORDER = "found";
    /** Of one figure: enough to see what is wrong. */
    private static final int SHOWN = 3;

    private final Jdbi jdbi;

    public Findings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param cursor null for the first page */
    public Page<Finding> page(int limit, String cursor) {
        long after = cursor == null ? 0 : seq(cursor);
        List<FindingTable.Row> rows =
                jdbi.withHandle(handle -> FindingTable.after(handle, LedgerSchema.LIVE, after, limit + 1));
        String next = rows.size() <= limit
                ? null
                : new Cursor(ORDER, Long.toString(rows.get(limit - 1).seq()), "").text();
        return new Page<>(
                rows.stream().limit(limit).map(FindingTable.Row::finding).toList(), next);
    }

    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM ledger.finding")
                .mapTo(Long.class)
                .one());
    }

    /** Why targets set for these figures are not counted, by figure; part of a transaction that reads more. */
    public static Map<String, List<String>> reasons(Handle handle, Collection<String> figures) {
        return handle
                .createQuery(
                        """
                        SELECT asked.figure, found.reason
                        FROM unnest(:figures) AS asked (figure)
                        CROSS JOIN LATERAL (SELECT DISTINCT reason FROM ledger.finding
                            WHERE finding.figure = asked.figure ORDER BY reason LIMIT :shown) AS found
                        """)
                .bindArray("figures", String.class, Set.copyOf(figures))
                .bind("shown", SHOWN)
                .map((row, context) -> Map.entry(row.getString("figure"), row.getString("reason")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The series of one service's targets that are not counted, or not all of them. */
    public static Set<Series> series(Handle handle, String service) {
        return FindingTable.all(handle).stream()
                .filter(row -> row.recordType().startsWith(service + "."))
                .map(row -> row.posting().series())
                .collect(Collectors.toSet());
    }

    private static long seq(String text) {
        Cursor cursor = Cursor.parse(text);
        if (cursor.sortedBy().equals(ORDER) && cursor.value().matches("\\d{1,18}")) {
            return Long.parseLong(cursor.value());
        }
        throw Refusal.invalid("cursor", "list.takeNext");
    }
}

package gujeong.gateway.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.gateway.series.DimensionsJson;

/**
 * Figures that add up (FLOW, BALANCE). A figure without a current entry is unknown, even if it once had entries; and
 * so is every figure on a day before its first entry.
 */
final class Sums {

    /** What each question is about. Dimensions come as jsonb: as text they would be parsed for every series they meet. */
    private static final String ABOUT =
            """
            s.figure = q.figure AND s.begun <= q.day_to AND s.dims @> q.dims
                AND (q.without IS NULL OR NOT jsonb_exists(s.dims, q.without))
            """;

    private Sums() {}

    static Map<LedgerQuery, Quantity> of(Handle handle, Collection<LedgerQuery> asked) {
        var amounts = new LinkedHashMap<LedgerQuery, Quantity>();
        asked.forEach(ledgerQuery -> amounts.put(ledgerQuery, Quantity.UNKNOWN));
        List<LedgerQuery> present =
                amounts.keySet().stream().filter(each -> each.knownAt() == null).toList();
        List<LedgerQuery> past =
                amounts.keySet().stream().filter(each -> each.knownAt() != null).toList();
        if (!present.isEmpty()) {
            answer(present, fromSums(handle, present), amounts);
        }
        if (!past.isEmpty()) {
            answer(past, fromEntries(handle, past), amounts);
        }
        return amounts;
    }

    /** @param query answers those that are known */
    private static void answer(List<LedgerQuery> ledgerQueries, Query query, Map<LedgerQuery, Quantity> amounts) {
        query.map((row, context) -> Map.entry(row.getInt("n"), Quantity.of(row.getBigDecimal("quantity"))))
                .forEach(row -> amounts.put(ledgerQueries.get(row.getKey() - 1), row.getValue()));
    }

    /**
     * Many questions are about the same series, so each series is read once for each range of days, and its sum goes to
     * all who asked. When it began is one look into the index; asked in any other way, the planner may read all days.
     */
    private static Query fromSums(Handle handle, List<LedgerQuery> ledgerQueries) {
        Query query = handle.createQuery(
                        """
                        WITH standing AS MATERIALIZED (
                            SELECT s.id, s.figure, s.dims, min(first.day) OVER (PARTITION BY s.figure) AS begun
                            FROM ledger.series s
                            CROSS JOIN LATERAL (
                                SELECT day FROM ledger.daily WHERE series_id = s.id AND entries > 0
                                ORDER BY day LIMIT 1) AS first
                            WHERE s.figure = ANY (:figure) AND s.nature = 'ACTUAL')
                        SELECT n, sum(held.quantity) AS quantity
                        FROM (
                            SELECT s.id, q.head_from, q.head_to, q.months_from, q.months_to, q.tail_from, q.tail_to,
                                array_agg(q.n) AS questions
                            FROM unnest(:figure, :dims::jsonb[], :without, :to, :head_from, :head_to, :months_from,
                                    :months_to, :tail_from, :tail_to) WITH ORDINALITY
                                AS q (figure, dims, without, day_to, head_from, head_to, months_from, months_to,
                                    tail_from, tail_to, n)
                            JOIN standing s ON <about>
                            GROUP BY 1, 2, 3, 4, 5, 6, 7) AS asked
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(quantity), 0) AS quantity
                            FROM (
                                SELECT quantity FROM ledger.daily
                                WHERE series_id = asked.id AND day BETWEEN asked.head_from AND asked.head_to
                                UNION ALL
                                SELECT quantity FROM ledger.monthly
                                WHERE series_id = asked.id AND month BETWEEN asked.months_from AND asked.months_to
                                UNION ALL
                                SELECT quantity FROM ledger.daily
                                WHERE series_id = asked.id AND day BETWEEN asked.tail_from AND asked.tail_to)
                                AS parts) AS held
                        CROSS JOIN LATERAL unnest(asked.questions) AS n
                        GROUP BY n
                        """)
                .define("about", ABOUT);
        List<MonthSplit> days = ledgerQueries.stream()
                .map(ledgerQuery -> MonthSplit.of(from(ledgerQuery), ledgerQuery.to()))
                .toList();
        bind(query, ledgerQueries);
        LedgerDatabase.columns(query, days)
                .with("head_from", LocalDate.class, each -> each.head().from())
                .with("head_to", LocalDate.class, each -> each.head().to())
                .with("months_from", LocalDate.class, each -> each.months().from())
                .with("months_to", LocalDate.class, each -> each.months().to())
                .with("tail_from", LocalDate.class, each -> each.tail().from())
                .with("tail_to", LocalDate.class, each -> each.tail().to());
        return query;
    }

    /** The past is not kept as sums: what was recorded later has to be left out entry by entry. */
    private static Query fromEntries(Handle handle, List<LedgerQuery> ledgerQueries) {
        Query query = handle.createQuery(
                        """
                        WITH standing AS MATERIALIZED (
                            SELECT s.id, s.figure, s.dims, past.known_at,
                                min(first.day) OVER (PARTITION BY s.figure, past.known_at) AS begun
                            FROM (SELECT DISTINCT figure, known_at
                                FROM unnest(:figure, :known_at) AS q (figure, known_at)) AS past
                            JOIN ledger.series s ON s.figure = past.figure AND s.nature = 'ACTUAL'
                            CROSS JOIN LATERAL (
                                SELECT day FROM ledger.entry
                                WHERE series_id = s.id AND recorded_at <= past.known_at
                                GROUP BY day HAVING sum(sign) > 0
                                ORDER BY day LIMIT 1) AS first)
                        SELECT n, sum(held.quantity) AS quantity
                        FROM (
                            SELECT s.id, q.known_at, q.day_from, q.day_to, array_agg(q.n) AS questions
                            FROM unnest(:figure, :dims::jsonb[], :without, :from, :to, :known_at) WITH ORDINALITY
                                AS q (figure, dims, without, day_from, day_to, known_at, n)
                            JOIN standing s ON s.known_at = q.known_at AND <about>
                            GROUP BY 1, 2, 3, 4) AS asked
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(quantity), 0) AS quantity
                            FROM ledger.entry
                            WHERE series_id = asked.id AND day BETWEEN asked.day_from AND asked.day_to
                                AND recorded_at <= asked.known_at) AS held
                        CROSS JOIN LATERAL unnest(asked.questions) AS n
                        GROUP BY n
                        """)
                .define("about", ABOUT);
        bind(query, ledgerQueries)
                .with("from", LocalDate.class, Sums::from)
                .with("known_at", Instant.class, LedgerQuery::knownAt);
        return query;
    }

    private static LedgerDatabase.Columns<LedgerQuery> bind(Query query, List<LedgerQuery> ledgerQueries) {
        return LedgerDatabase.columns(query, ledgerQueries)
                .with("figure", String.class, LedgerQuery::figure)
                .with("dims", String.class, ledgerQuery -> DimensionsJson.of(ledgerQuery.dimensions()))
                .with("without", String.class, LedgerQuery::without)
                .with("to", LocalDate.class, LedgerQuery::to);
    }

    private static LocalDate from(LedgerQuery ledgerQuery) {
        return ledgerQuery.from() == null ? MonthSplit.BEGIN : ledgerQuery.from();
    }
}

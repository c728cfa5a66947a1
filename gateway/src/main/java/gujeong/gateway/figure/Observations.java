package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.DimensionsJson;
import gujeong.gateway.series.Period;

/** Figures of which the last observation or decision counts, series by series (LEVEL, plans). */
final class Observations {

    private static final String ASKED =
            """
            FROM unnest(:figure, :nature, :dims::jsonb[], :without, :to, :known_at, :period_from, :period_to)
                WITH ORDINALITY AS q (figure, nature, dims, without, day_to, known_at, period_from, period_to, n)
            JOIN ledger.series s ON s.figure = q.figure AND s.nature = q.nature AND s.dims @> q.dims
                AND (q.without IS NULL OR NOT jsonb_exists(s.dims, q.without))
                AND (s.nature = 'ACTUAL'
                    OR q.period_from IS NOT NULL AND s.period_from = q.period_from AND s.period_to = q.period_to
                    OR q.period_from IS NULL AND q.day_to BETWEEN s.period_from AND s.period_to)
            """;

    private Observations() {}

    /** The last current observation of a series. */
    record Observation(
            long series,
            Dimensions dimensions,
            Period period,
            LocalDate day,
            Instant recordedAt,
            UUID record,
            BigDecimal quantity) {

        /** Whether this was decided later than the other; of two on one day, the later recorded one. */
        boolean isLaterThan(Observation other) {
            int byDay = day.compareTo(other.day);
            int byRecording = recordedAt.compareTo(other.recordedAt);
            return byDay != 0 ? byDay > 0 : byRecording != 0 ? byRecording > 0 : isAfter(other.record);
        }

        /** As PostgreSQL orders ids; Java takes their halves for signed numbers. */
        private boolean isAfter(UUID other) {
            return record.toString().compareTo(other.toString()) > 0;
        }
    }

    /** The last observations of every series each question is about; of none, an empty list. */
    static Map<LedgerQuery, List<Observation>> last(Handle handle, Collection<LedgerQuery> asked) {
        var found = new LinkedHashMap<LedgerQuery, List<Observation>>();
        asked.forEach(ledgerQuery -> found.put(ledgerQuery, new ArrayList<>()));
        if (found.isEmpty()) {
            return found;
        }
        List<LedgerQuery> ledgerQueries = List.copyOf(found.keySet());
        Query query = handle.createQuery(
                        """
                        SELECT q.n, s.id, s.dims, s.period_from, s.period_to, seen.*
                        <asked>
                        CROSS JOIN LATERAL (
                            SELECT day, recorded_at, record_id, quantity FROM ledger.current_observation
                            WHERE series_id = s.id AND day <= q.day_to
                            ORDER BY day DESC, recorded_at DESC, record_id DESC LIMIT 1) AS seen
                        WHERE q.known_at IS NULL
                        UNION ALL
                        SELECT q.n, s.id, s.dims, s.period_from, s.period_to, seen.*
                        <asked>
                        CROSS JOIN LATERAL (
                            SELECT day, max(recorded_at) FILTER (WHERE sign = 1) AS recorded_at, record_id,
                                sum(quantity) AS quantity
                            FROM ledger.entry
                            WHERE series_id = s.id AND day <= q.day_to AND recorded_at <= q.known_at
                            GROUP BY day, record_id HAVING sum(sign) > 0
                            ORDER BY day DESC, 2 DESC, record_id DESC LIMIT 1) AS seen
                        WHERE q.known_at IS NOT NULL
                        """)
                .define("asked", ASKED);
        LedgerDatabase.columns(query, ledgerQueries)
                .with("figure", String.class, LedgerQuery::figure)
                .with("nature", String.class, ledgerQuery -> ledgerQuery
                        .nature()
                        .name())
                .with("dims", String.class, ledgerQuery -> DimensionsJson.of(ledgerQuery.dimensions()))
                .with("without", String.class, LedgerQuery::without)
                .with("to", LocalDate.class, LedgerQuery::to)
                .with("known_at", Instant.class, LedgerQuery::knownAt)
                .with("period_from", LocalDate.class, ledgerQuery -> period(ledgerQuery, true))
                .with("period_to", LocalDate.class, ledgerQuery -> period(ledgerQuery, false));
        query.map((row, context) ->
                        found.get(ledgerQueries.get(row.getInt("n") - 1)).add(observation(row)))
                .list();
        return found;
    }

    private static LocalDate period(LedgerQuery ledgerQuery, boolean from) {
        if (ledgerQuery.period() == null) {
            return null;
        }
        return from ? ledgerQuery.period().from() : ledgerQuery.period().to();
    }

    private static Observation observation(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("period_from", LocalDate.class);
        return new Observation(
                row.getLong("id"),
                DimensionsJson.read(row.getString("dims")),
                from == null ? null : new Period(from, row.getObject("period_to", LocalDate.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("record_id", UUID.class),
                row.getBigDecimal("quantity"));
    }

    /** The periods each question's figure had plans for, with these dimensions or narrower ones: the first twelve. */
    static Map<LedgerQuery, List<Period>> periods(Handle handle, Collection<LedgerQuery> asked) {
        var found = new LinkedHashMap<LedgerQuery, List<Period>>();
        asked.forEach(ledgerQuery -> found.put(ledgerQuery, new ArrayList<>()));
        if (found.isEmpty()) {
            return found;
        }
        List<LedgerQuery> ledgerQueries = List.copyOf(found.keySet());
        Query query = handle.createQuery(
                """
                SELECT q.n, planned.*
                FROM unnest(:figure, :dims::jsonb[], :known_at) WITH ORDINALITY AS q (figure, dims, known_at, n)
                CROSS JOIN LATERAL (
                    SELECT DISTINCT s.period_from, s.period_to FROM ledger.series s
                    WHERE s.figure = q.figure AND s.nature = 'PLAN' AND s.dims @> q.dims
                        AND CASE WHEN q.known_at IS NULL THEN EXISTS (
                                SELECT FROM ledger.current_observation WHERE series_id = s.id)
                            ELSE EXISTS (
                                SELECT FROM ledger.entry WHERE series_id = s.id AND recorded_at <= q.known_at
                                GROUP BY day, record_id HAVING sum(sign) > 0) END
                    ORDER BY 1, 2 LIMIT 12) AS planned
                ORDER BY q.n, 2, 3
                """);
        LedgerDatabase.columns(query, ledgerQueries)
                .with("figure", String.class, LedgerQuery::figure)
                .with("dims", String.class, ledgerQuery -> DimensionsJson.of(ledgerQuery.dimensions()))
                .with("known_at", Instant.class, LedgerQuery::knownAt);
        query.map((row, context) -> found.get(ledgerQueries.get(row.getInt("n") - 1))
                        .add(new Period(
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class))))
                .list();
        return found;
    }
}

package gujeong.gateway.recount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.completeness.LedgerProgress;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.ledger.Findings;
import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.gateway.series.DimensionsJson;
import gujeong.gateway.series.Nature;
import gujeong.gateway.series.Period;
import gujeong.gateway.series.Series;

/** Reads what the ledger holds of one service's figures: one statement, whatever the number of series. */
@ApplicationScoped
class LedgerFiguresReader {

    /**
     * What adds up belongs to the service by the dictionary, what is observed or planned by its record: plans of one
     * figure may come from any service.
     */
    private static final String SQL =
            """
            SELECT s.figure, s.nature, s.dims, s.period_from, s.period_to,
                CASE WHEN days.entries <> 0 OR days.quantity <> 0 THEN days.quantity END AS by_days,
                CASE WHEN months.entries + tail.entries <> 0 OR months.quantity + tail.quantity <> 0
                    THEN months.quantity + tail.quantity END AS by_months
            FROM ledger.series s
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(quantity), 0) AS quantity, coalesce(sum(entries), 0) AS entries
                FROM ledger.daily WHERE series_id = s.id AND day <= :as_of) AS days
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(quantity), 0) AS quantity, coalesce(sum(entries), 0) AS entries
                FROM ledger.monthly WHERE series_id = s.id AND month < :month_begin) AS months
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(quantity), 0) AS quantity, coalesce(sum(entries), 0) AS entries
                FROM ledger.daily
                WHERE series_id = s.id AND day BETWEEN :month_begin AND :as_of) AS tail
            WHERE s.nature = 'ACTUAL' AND s.figure = ANY (:adding_up)
            UNION ALL
            SELECT s.figure, s.nature, s.dims, s.period_from, s.period_to, last.quantity, last.quantity
            FROM ledger.series s
            CROSS JOIN LATERAL (
                SELECT seen.quantity
                FROM ledger.current_observation seen JOIN ledger.head h ON h.record_id = seen.record_id
                WHERE seen.series_id = s.id AND seen.day <= :as_of AND split_part(h.record_type, '.', 1) = :service
                ORDER BY seen.day DESC, seen.recorded_at DESC, seen.record_id DESC LIMIT 1) AS last
            """;

    private final Jdbi jdbi;
    private final Dictionary dictionary;
    private final LedgerProgress progress;

    LedgerFiguresReader(Jdbi jdbi, Dictionary dictionary, LedgerProgress progress) {
        this.jdbi = jdbi;
        this.dictionary = dictionary;
        this.progress = progress;
    }

    LedgerFigures of(String service, LocalDate asOf) {
        return LedgerDatabase.reading(jdbi, handle -> {
            Completeness done = progress.of(handle, List.of(service)).get(0);
            return new LedgerFigures(
                    done.applied() + done.parked() + done.discarded() + done.superseded(),
                    done.parked(),
                    done.discarded(),
                    figures(handle, service, asOf),
                    Findings.series(handle, service));
        });
    }

    private Map<Series, LedgerFigures.Value> figures(Handle handle, String service, LocalDate asOf) {
        var figures = new HashMap<Series, LedgerFigures.Value>();
        handle.createQuery(SQL)
                .bind("as_of", asOf)
                .bind("month_begin", asOf.withDayOfMonth(1))
                .bind("service", service)
                .bindArray("adding_up", String.class, addingUp(service))
                .map((row, context) -> Map.entry(
                        series(row),
                        new LedgerFigures.Value(row.getBigDecimal("by_days"), row.getBigDecimal("by_months"))))
                .forEach(row -> {
                    if (row.getValue().stands()) {
                        figures.put(row.getKey(), row.getValue());
                    }
                });
        return figures;
    }

    private List<String> addingUp(String service) {
        return dictionary.figures().stream()
                .filter(figure -> figure.kind() == Kind.FLOW || figure.kind() == Kind.BALANCE)
                .filter(figure -> figure.sources().stream().anyMatch(source -> source.startsWith(service + ".")))
                .map(Figure::key)
                .toList();
    }

    private static Series series(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("period_from", LocalDate.class);
        return new Series(
                row.getString("figure"),
                Nature.valueOf(row.getString("nature")),
                DimensionsJson.read(row.getString("dims")),
                from == null ? null : new Period(from, row.getObject("period_to", LocalDate.class)));
    }
}

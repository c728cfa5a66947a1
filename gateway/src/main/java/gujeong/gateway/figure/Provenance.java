package gujeong.gateway.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.figure.Observations.Observation;
import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.gateway.measure.Sources;
import gujeong.gateway.series.DimensionsJson;
import gujeong.kernel.paging.Page;

/** Where a figure's value comes from: the entries that add up to it, each with the record it comes from. */
@ApplicationScoped
public class Provenance {

    private static final String COLUMNS =
            """
            s.figure, s.dims, e.series_id, e.day, e.seq, e.quantity, e.sign, e.record_type, e.record_id, e.revision,
                e.event_id, e.recorded_at
            """;

    /** More than any service's clock can be ahead. */
    private static final Duration FAR = Duration.ofDays(3650);

    private final Jdbi jdbi;
    private final Dictionary dictionary;
    private final Clock clock;

    Provenance(Jdbi jdbi, Dictionary dictionary, Clock clock) {
        this.jdbi = jdbi;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /** A page of the entries of the value the query asks for; of a formula, those of its parts one after the other. */
    public Page<FigureEntry> entries(FigureQuery query, int limit, String cursor) {
        return page(ResolvedQuery.value(dictionary, query), limit, cursor);
    }

    /** The same, of the target for a period. */
    public Page<FigureEntry> entries(PlanQuery query, int limit, String cursor) {
        return page(ResolvedQuery.plan(dictionary, query), limit, cursor);
    }

    private Page<FigureEntry> page(ResolvedQuery resolved, int limit, String cursor) {
        EntryCursor place = cursor == null ? EntryCursor.BEGIN : EntryCursor.parse(cursor);
        List<Line> lines = LedgerDatabase.reading(jdbi, handle -> lines(handle, resolved, place, limit + 1));
        List<FigureEntry> items = lines.stream().limit(limit).map(Line::entry).toList();
        return new Page<>(
                items, lines.size() > limit ? lines.get(limit - 1).place().text() : null);
    }

    private record Line(EntryCursor place, FigureEntry entry) {}

    private List<Line> lines(Handle handle, ResolvedQuery resolved, EntryCursor begin, int limit) {
        var lines = new ArrayList<Line>();
        EntryCursor place = begin;
        while (lines.size() < limit && place.part() < resolved.ledgerQueries().size()) {
            LedgerQuery ledgerQuery = resolved.ledgerQueries().get(place.part());
            int missing = limit - lines.size();
            lines.addAll(
                    ledgerQuery.addsUp()
                            ? added(handle, ledgerQuery, place, missing)
                            : chosen(handle, ledgerQuery, place));
            place = place.beginOfNextPart();
        }
        return lines.subList(0, Math.min(limit, lines.size()));
    }

    private List<Line> added(Handle handle, LedgerQuery ledgerQuery, EntryCursor after, int limit) {
        return handle.createQuery(
                        """
                        SELECT <columns> FROM ledger.series s JOIN ledger.entry e ON e.series_id = s.id
                        WHERE s.figure = :figure AND s.nature = 'ACTUAL' AND s.dims @> :dims::jsonb
                            AND e.day BETWEEN :from AND :to AND e.recorded_at <= :knownAt
                            AND (e.series_id, e.day, e.seq) > (:series, :day, :seq)
                        ORDER BY e.series_id, e.day, e.seq LIMIT :limit
                        """)
                .define("columns", COLUMNS)
                .bind("figure", ledgerQuery.figure())
                .bind("dims", DimensionsJson.of(ledgerQuery.dimensions()))
                .bind("from", ledgerQuery.from() == null ? MonthSplit.BEGIN : ledgerQuery.from())
                .bind("to", ledgerQuery.to())
                .bind("knownAt", knownAt(ledgerQuery))
                .bind("series", after.series())
                .bind("day", after.day())
                .bind("seq", after.seq())
                .bind("limit", limit)
                .map((row, context) -> line(row, after.part()))
                .list();
    }

    /** The observations that count are as many as there are series, so they are found again for every page. */
    private List<Line> chosen(Handle handle, LedgerQuery ledgerQuery, EntryCursor after) {
        List<Observation> counting = QueryExecutor.counting(
                ledgerQuery, Observations.last(handle, List.of(ledgerQuery)).get(ledgerQuery));
        var query = handle.createQuery(
                        """
                        SELECT <columns>
                        FROM unnest(:series, :day, :record) AS seen (series_id, day, record_id)
                        JOIN ledger.series s ON s.id = seen.series_id
                        JOIN ledger.entry e ON e.series_id = seen.series_id AND e.day = seen.day
                            AND e.record_id = seen.record_id AND e.sign = 1
                            AND e.revision = (SELECT max(revision) FROM ledger.entry last
                                WHERE last.series_id = seen.series_id AND last.day = seen.day AND last.sign = 1
                                    AND last.record_id = seen.record_id AND last.recorded_at <= :knownAt)
                        WHERE (e.series_id, e.day, e.seq) > (:afterSeries, :afterDay, :afterSeq)
                        ORDER BY e.series_id, e.day, e.seq
                        """)
                .define("columns", COLUMNS)
                .bind("knownAt", knownAt(ledgerQuery))
                .bind("afterSeries", after.series())
                .bind("afterDay", after.day())
                .bind("afterSeq", after.seq());
        LedgerDatabase.columns(query, counting)
                .with("series", Long.class, Observation::series)
                .with("day", LocalDate.class, Observation::day)
                .with("record", UUID.class, Observation::record);
        return query.map((row, context) -> line(row, after.part())).list();
    }

    private Instant knownAt(LedgerQuery ledgerQuery) {
        return ledgerQuery.knownAt() == null ? clock.instant().plus(FAR) : ledgerQuery.knownAt();
    }

    private static Line line(ResultSet row, int part) throws SQLException {
        String recordType = row.getString("record_type");
        UUID record = row.getObject("record_id", UUID.class);
        LocalDate day = row.getObject("day", LocalDate.class);
        var entry = new FigureEntry(
                row.getString("figure"),
                DimensionsJson.read(row.getString("dims")),
                Quantity.of(row.getBigDecimal("quantity")).quantity(),
                row.getInt("sign") < 0,
                day,
                recordType,
                record,
                row.getInt("revision"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Sources.find(recordType).map(source -> source.link(record)).orElse(null));
        return new Line(new EntryCursor(part, row.getLong("series_id"), day, row.getLong("seq")), entry);
    }
}

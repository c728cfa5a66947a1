package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import gujeong.gateway.event.Event;
import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.Sources;
import gujeong.gateway.series.DimensionsJson;
import gujeong.gateway.series.Period;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Series;

/**
 * The table {@code finding}: what in records is not counted. Only targets can be uncounted, as people name their
 * figures.
 */
final class FindingTable {

    private FindingTable() {}

    /** One of them, with all that is needed to count it after all. */
    record Row(
            long seq,
            String recordType,
            UUID record,
            int revision,
            UUID eventId,
            Instant recordedAt,
            Posting posting,
            String reason) {

        private Source source() {
            return Sources.find(recordType).orElseThrow();
        }

        /** The event as it would have been read. */
        Event event() {
            return new Event(eventId, record, revision, recordedAt, source(), null, List.of(posting), List.of());
        }

        Finding finding() {
            Series series = posting.series();
            return new Finding(
                    recordType,
                    record,
                    revision,
                    recordedAt,
                    series.figure(),
                    series.dimensions(),
                    series.period(),
                    posting.day(),
                    posting.quantity(),
                    posting.unit(),
                    reason,
                    source().link(record));
        }
    }

    /** Puts what was found about these records in the place of what was found before. */
    static void keep(Handle handle, Map<UUID, Event> naming, Map<UUID, Head> heads) {
        if (naming.isEmpty()) {
            return;
        }
        handle.createUpdate("DELETE FROM finding WHERE record_id = ANY (:records)")
                .bindArray("records", UUID.class, naming.keySet())
                .execute();
        List<Row> rows = naming.values().stream()
                .flatMap(event -> event.uncounted().stream()
                        .map(uncounted -> new Row(
                                0,
                                event.recordType(),
                                event.recordId(),
                                event.revision(),
                                event.eventId(),
                                heads.get(event.recordId()).recordedAt(),
                                uncounted.posting(),
                                uncounted.reason())))
                .toList();
        if (!rows.isEmpty()) {
            insert(handle, rows);
        }
    }

    private static void insert(Handle handle, List<Row> rows) {
        var insert = handle.createUpdate(
                """
                INSERT INTO finding (record_id, record_type, revision, event_id, recorded_at, figure, dims, period_from,
                    period_to, day, quantity, unit, reason)
                SELECT record_id, record_type, revision, event_id, recorded_at, figure, dims::jsonb, period_from, period_to,
                    day, quantity, unit, reason
                FROM unnest(:record, :type, :revision, :event, :recorded, :figure, :dims, :from, :to, :day, :quantity,
                        :unit, :reason)
                    AS found (record_id, record_type, revision, event_id, recorded_at, figure, dims, period_from,
                        period_to, day, quantity, unit, reason)
                """);
        LedgerDatabase.columns(insert, rows)
                .with("record", UUID.class, Row::record)
                .with("type", String.class, Row::recordType)
                .with("revision", Integer.class, Row::revision)
                .with("event", UUID.class, Row::eventId)
                .with("recorded", Instant.class, Row::recordedAt)
                .with("figure", String.class, row -> row.posting.series().figure())
                .with(
                        "dims",
                        String.class,
                        row -> DimensionsJson.of(row.posting.series().dimensions()))
                .with(
                        "from",
                        LocalDate.class,
                        row -> row.posting.series().period().from())
                .with(
                        "to",
                        LocalDate.class,
                        row -> row.posting.series().period().to())
                .with("day", LocalDate.class, row -> row.posting.day())
                .with("quantity", BigDecimal.class, row -> row.posting.quantity())
                .with("unit", String.class, row -> row.posting.unit())
                .with("reason", String.class, Row::reason);
        insert.execute();
    }

    static List<Row> all(Handle handle) {
        return after(handle, LedgerSchema.LIVE, 0, Integer.MAX_VALUE);
    }

    static List<Row> after(Handle handle, String schema, long seq, int limit) {
        return handle.createQuery("SELECT * FROM <schema>.finding WHERE seq > :seq ORDER BY seq LIMIT :limit")
                .define("schema", schema)
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var period =
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class));
        var series = Series.plan(row.getString("figure"), DimensionsJson.read(row.getString("dims")), period);
        var posting = new Posting(
                series, row.getObject("day", LocalDate.class), row.getBigDecimal("quantity"), row.getString("unit"));
        return new Row(
                row.getLong("seq"),
                row.getString("record_type"),
                row.getObject("record_id", UUID.class),
                row.getInt("revision"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                posting,
                row.getString("reason"));
    }
}

package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import gujeong.gateway.series.Series;

import static gujeong.gateway.ledger.LedgerDatabase.columns;

/** Writes the result of a {@link Batch}: one statement per table. */
final class LedgerWriter {

    private final Handle handle;
    private final Predicate<Series> observed;

    /** @param observed whether a series holds observations, of which the last one counts, rather than parts of a sum */
    LedgerWriter(Handle handle, Predicate<Series> observed) {
        this.handle = handle;
        this.observed = observed;
    }

    void record(Batch batch) {
        if (batch.heads().isEmpty()) {
            return;
        }
        documents(batch.documents());
        heads(batch.heads());
        FindingTable.keep(handle, batch.naming(), batch.heads());
        if (!batch.entries().isEmpty()) {
            var ids = SeriesIds.of(
                    handle, batch.entries().stream().map(Entry::series).toList());
            List<Placed> entries = batch.entries().stream()
                    .map(entry -> new Placed(ids.get(entry.series()), observed.test(entry.series()), entry))
                    .toList();
            entries(entries);
            currentPostings(batch, entries, ids);
            sums("daily", "day", days(entries, day -> day));
            sums("monthly", "month", days(entries, day -> day.withDayOfMonth(1)));
        }
    }

    /** An entry in its series: as one of its observations, or as a part of its sums. */
    private record Placed(long series, boolean observed, Entry entry) {}

    private void entries(List<Placed> entries) {
        var insert = handle.createUpdate(
                """
                INSERT INTO entry
                    (series_id, day, quantity, sign, record_type, record_id, revision, event_id, recorded_at)
                SELECT * FROM unnest(:series, :day, :quantity, :sign, :type, :record, :revision, :event, :recorded)
                """);
        columns(insert, entries)
                .with("series", Long.class, Placed::series)
                .with("day", LocalDate.class, placed -> placed.entry.day())
                .with("quantity", BigDecimal.class, placed -> placed.entry.quantity())
                .with("sign", Integer.class, placed -> placed.entry.sign())
                .with("type", String.class, placed -> placed.entry.recordType())
                .with("record", UUID.class, placed -> placed.entry.recordId())
                .with("revision", Integer.class, placed -> placed.entry.revision())
                .with("event", UUID.class, placed -> placed.entry.eventId())
                .with("recorded", Instant.class, placed -> placed.entry.recordedAt());
        insert.execute();
    }

    private record Day(long series, LocalDate day) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            return series != other.series ? Long.compare(series, other.series) : day.compareTo(other.day);
        }
    }

    private record Sum(BigDecimal quantity, long entries) {
        Sum plus(Sum other) {
            return new Sum(quantity.add(other.quantity), entries + other.entries);
        }
    }

    private static SortedMap<Day, Sum> days(List<Placed> entries, UnaryOperator<LocalDate> unit) {
        var sums = new TreeMap<Day, Sum>();
        for (Placed placed : entries) {
            if (!placed.observed) {
                Entry entry = placed.entry;
                var day = new Day(placed.series, unit.apply(entry.day()));
                sums.merge(day, new Sum(entry.quantity(), entry.sign()), Sum::plus);
            }
        }
        return sums;
    }

    /**
     * Last of all and sorted: here consumers of different partitions meet on the same rows, and are to wait in line and
     * briefly.
     */
    private void sums(String table, String unit, SortedMap<Day, Sum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        var upsert = handle.createUpdate(
                        """
                        INSERT INTO <table> AS held (series_id, <unit>, quantity, entries)
                        SELECT * FROM unnest(:series, :day, :quantity, :entries)
                        ON CONFLICT (series_id, <unit>) DO UPDATE SET
                            quantity = held.quantity + excluded.quantity,
                            entries = held.entries + excluded.entries
                        """)
                .define("table", table)
                .define("unit", unit);
        columns(upsert, new ArrayList<>(sums.entrySet()))
                .with("series", Long.class, row -> row.getKey().series)
                .with("day", LocalDate.class, row -> row.getKey().day)
                .with("quantity", BigDecimal.class, row -> row.getValue().quantity)
                .with("entries", Long.class, row -> row.getValue().entries);
        upsert.execute();
    }

    private record Observation(long series, LocalDate day, Instant recordedAt, UUID record, BigDecimal quantity) {}

    private void currentPostings(Batch batch, List<Placed> entries, SeriesIds ids) {
        List<UUID> touched = entries.stream()
                .filter(Placed::observed)
                .map(placed -> placed.entry.recordId())
                .distinct()
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        handle.createUpdate("DELETE FROM current_observation WHERE record_id = ANY (:records)")
                .bindArray("records", UUID.class, touched)
                .execute();
        var insert = handle.createUpdate(
                """
                INSERT INTO current_observation (series_id, day, recorded_at, record_id, quantity)
                SELECT series_id, day, recorded_at, record_id, sum(quantity)
                FROM unnest(:series, :day, :recorded, :record, :quantity)
                    AS seen (series_id, day, recorded_at, record_id, quantity)
                GROUP BY series_id, day, recorded_at, record_id
                """);
        columns(
                        insert,
                        touched.stream()
                                .flatMap(record -> observations(batch, ids, record))
                                .toList())
                .with("series", Long.class, Observation::series)
                .with("day", LocalDate.class, Observation::day)
                .with("recorded", Instant.class, Observation::recordedAt)
                .with("record", UUID.class, Observation::record)
                .with("quantity", BigDecimal.class, Observation::quantity);
        insert.execute();
    }

    private Stream<Observation> observations(Batch batch, SeriesIds ids, UUID record) {
        Instant recordedAt = batch.heads().get(record).recordedAt();
        return batch.currentPostings().get(record).stream()
                .filter(posting -> observed.test(posting.series()))
                .map(posting -> new Observation(
                        ids.get(posting.series()), posting.day(), recordedAt, record, posting.quantity()));
    }

    private void documents(List<PrintedRevision> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate(
                """
                INSERT INTO document (record_id, revision, record_type, day, recorded_at, voided, state)
                SELECT record_id, revision, record_type, day, recorded_at, voided, state::jsonb
                FROM unnest(:record, :revision, :type, :day, :recorded, :voided, :state)
                    AS told (record_id, revision, record_type, day, recorded_at, voided, state)
                """);
        columns(insert, revisions)
                .with("record", UUID.class, revision -> revision.event().recordId())
                .with("revision", Integer.class, revision -> revision.event().revision())
                .with("type", String.class, revision -> revision.event().recordType())
                .with("day", LocalDate.class, PrintedRevision::day)
                .with("recorded", Instant.class, PrintedRevision::recordedAt)
                .with("voided", Boolean.class, revision -> revision.event()
                        .state()
                        .voided())
                .with(
                        "state",
                        String.class,
                        revision -> revision.event().state().json().toString());
        insert.execute();
        supersede(revisions.stream()
                .map(revision -> revision.event().recordId())
                .distinct()
                .toList());
    }

    private void supersede(Collection<UUID> records) {
        handle.createUpdate(
                        """
                        UPDATE document AS old SET superseded_at = next.recorded_at
                        FROM (SELECT record_id, revision,
                                lead(recorded_at) OVER (PARTITION BY record_id ORDER BY revision) AS recorded_at
                            FROM document WHERE record_id = ANY (:records)) AS next
                        WHERE old.record_id = next.record_id AND old.revision = next.revision
                            AND old.superseded_at IS NULL AND next.recorded_at IS NOT NULL
                        """)
                .bindArray("records", UUID.class, records)
                .execute();
    }

    private void heads(Map<UUID, Head> heads) {
        var upsert = handle.createUpdate(
                """
                INSERT INTO head (record_id, record_type, revision, recorded_at)
                SELECT * FROM unnest(:record, :type, :revision, :recorded)
                ON CONFLICT (record_id) DO UPDATE SET
                    revision = excluded.revision, recorded_at = excluded.recorded_at
                """);
        columns(upsert, new ArrayList<>(heads.entrySet()))
                .with("record", UUID.class, Map.Entry::getKey)
                .with("type", String.class, row -> row.getValue().recordType())
                .with("revision", Integer.class, row -> row.getValue().revision())
                .with("recorded", Instant.class, row -> row.getValue().recordedAt());
        upsert.execute();
    }
}

package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

import gujeong.gateway.event.DecodedMessage;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.series.DimensionsJson;
import gujeong.gateway.series.Nature;
import gujeong.gateway.series.Period;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Series;

import static gujeong.gateway.ledger.LedgerDatabase.columns;

/** Reads what the ledger holds of the records in a batch: one query per table, whatever the batch's size. */
final class ContextReader {

    /** Postings recalled at once, some 20 MB: what a record stands for may be of any length, however short its event. */
    private static final int MOST_POSTINGS = 50_000;

    private final Handle handle;

    /** These records have more postings than are kept in memory at once. A single record never has too many. */
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("more than " + MOST_POSTINGS + " current postings in a batch of records", null, false, false);
        }
    }

    ContextReader(Handle handle) {
        this.handle = handle;
    }

    BatchContext known(List<DecodedMessage> decodedMessages) {
        return new BatchContext(
                heads(records(decodedMessages)),
                currentPostings(records(decodedMessages)),
                blocked(decodedMessages),
                discarded(decodedMessages));
    }

    /**
     * The same, for arrivals that were held back and are now to be taken.
     *
     * @param blocked what those before them have turned out to block: nothing else does
     */
    BatchContext knownForRetry(List<DecodedMessage> decodedMessages, Map<InboundMessage.Lane, BlockedRecord> blocked) {
        return new BatchContext(
                heads(records(decodedMessages)),
                currentPostings(records(decodedMessages)),
                blocked,
                discarded(decodedMessages));
    }

    private static List<UUID> records(List<DecodedMessage> decodedMessages) {
        var ids = new LinkedHashSet<UUID>();
        for (DecodedMessage decoded : decodedMessages) {
            if (decoded.revision() != null) {
                ids.add(decoded.revision().recordId());
            }
        }
        return List.copyOf(ids);
    }

    private Map<UUID, Head> heads(List<UUID> records) {
        var heads = new HashMap<UUID, Head>();
        handle.createQuery(
                        "SELECT record_id, record_type, revision, recorded_at FROM head WHERE record_id = ANY (:records)")
                .bindArray("records", UUID.class, records)
                .map((row, context) -> Map.entry(
                        row.getObject("record_id", UUID.class),
                        new Head(
                                row.getString("record_type"),
                                row.getInt("revision"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant())))
                .forEach(row -> heads.put(row.getKey(), row.getValue()));
        return heads;
    }

    /** The postings of the record's last revision are current: any later revision would have reversed them. */
    private Map<UUID, List<Posting>> currentPostings(List<UUID> records) {
        var currentPostings = new HashMap<UUID, List<Posting>>();
        int postings = handle.createQuery(
                        """
                        SELECT e.record_id, s.figure, s.nature, s.dims, s.period_from, s.period_to, e.day, e.quantity
                        FROM head h
                        JOIN entry e ON e.record_id = h.record_id AND e.revision = h.revision AND e.sign = 1
                        JOIN series s ON s.id = e.series_id
                        WHERE h.record_id = ANY (:records)
                        ORDER BY e.seq
                        LIMIT <most>
                        """)
                .define("most", records.size() > 1 ? MOST_POSTINGS : "ALL")
                .bindArray("records", UUID.class, records)
                .reduceRows(0, (count, row) -> {
                    currentPostings
                            .computeIfAbsent(row.getColumn("record_id", UUID.class), id -> new ArrayList<>())
                            .add(posting(row));
                    return count + 1;
                });
        if (postings >= MOST_POSTINGS && records.size() > 1) {
            throw new TooMuch();
        }
        return currentPostings;
    }

    private static Posting posting(RowView row) {
        Nature nature = Nature.valueOf(row.getColumn("nature", String.class));
        Period period = nature == Nature.ACTUAL
                ? null
                : new Period(
                        row.getColumn("period_from", LocalDate.class), row.getColumn("period_to", LocalDate.class));
        var series = new Series(
                row.getColumn("figure", String.class),
                nature,
                DimensionsJson.read(row.getColumn("dims", String.class)),
                period);
        return new Posting(
                series, row.getColumn("day", LocalDate.class), row.getColumn("quantity", BigDecimal.class), null);
    }

    private Map<InboundMessage.Lane, BlockedRecord> blocked(List<DecodedMessage> decodedMessages) {
        var lanes = decodedMessages.stream()
                .map(decoded -> decoded.inbound().lane())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var query = handle.createQuery(
                """
                SELECT topic, record_key, CASE WHEN bool_and(revision IS NOT NULL) THEN max(revision) END AS up_to
                FROM failure
                WHERE status IN ('OPEN', 'PARKED')
                    AND (topic, record_key) IN (SELECT * FROM unnest(:topic, :key))
                GROUP BY topic, record_key
                """);
        columns(query, lanes)
                .with("topic", String.class, InboundMessage.Lane::topic)
                .with("key", String.class, InboundMessage.Lane::key);
        return query.reduceRows(new HashMap<>(), (blocked, row) -> {
            var lane = new InboundMessage.Lane(
                    row.getColumn("topic", String.class), row.getColumn("record_key", String.class));
            blocked.put(lane, new BlockedRecord(row.getColumn("up_to", Integer.class)));
            return blocked;
        });
    }

    /** By place, and by event, since a journal that is published again brings its events to other places. */
    private Set<UUID> discarded(List<DecodedMessage> decodedMessages) {
        boolean any = handle.createQuery("SELECT EXISTS (SELECT FROM failure_decision WHERE decision = 'DISCARD')")
                .mapTo(Boolean.class)
                .one();
        if (!any) {
            return Set.of();
        }
        var ids = new HashSet<UUID>();
        decodedMessages.forEach(decoded -> ids.add(decoded.inbound().id()));
        decodedMessages.stream()
                .map(DecodedMessage::eventId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return handle.createQuery(
                        """
                        SELECT failure_id FROM failure_decision WHERE decision = 'DISCARD' AND failure_id = ANY (:ids)
                        UNION
                        SELECT event_id FROM failure_decision WHERE decision = 'DISCARD' AND event_id = ANY (:ids)
                        """)
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .set();
    }
}

package gujeong.local.faults;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a service's tables and topic directly, past the service. */
record ServiceProbe(String service, DatabaseReader tables, RecordsTopic topic) {

    /** Records are kept in tables that have a revision and can be voided. */
    private static final String TABLES_OF_RECORDS =
            """
            SELECT table_name FROM information_schema.columns WHERE table_schema = 'public'
            GROUP BY table_name HAVING array_agg(column_name::text) @> '{id,revision,voided,recorded_at}'""";

    long journalRows() {
        return tables.number("SELECT count(*) FROM journal");
    }

    long unpublished() {
        return tables.number("SELECT count(*) FROM journal WHERE published_at IS NULL");
    }

    /** The revision of every record, from its own table. */
    Map<UUID, Integer> records() {
        String all = tables.rows(TABLES_OF_RECORDS, row -> row.getString(1)).stream()
                .map(table -> "SELECT id, revision FROM " + table)
                .collect(Collectors.joining(" UNION ALL "));
        return tables.pairs(all, row -> row.getObject(1, UUID.class), row -> row.getInt(2));
    }

    /** How far the ledger has read the topic, by partition. */
    Map<Integer, Long> readTo(DatabaseReader gateway) {
        return gateway.pairs(
                "SELECT partition, next_offset FROM ledger.consumer_offset WHERE topic = '" + topic.name() + "'",
                row -> row.getInt(1),
                row -> row.getLong(2));
    }

    /** How many events of the topic the ledger holds. */
    long applied(DatabaseReader gateway) {
        return gateway.number(
                "SELECT coalesce(sum(applied), 0) FROM ledger.consumer_offset WHERE topic = '" + topic.name() + "'");
    }

    /** Events of the topic the ledger could not take, and whose record has moved on without them. */
    Set<UUID> superseded(DatabaseReader gateway) {
        return Set.copyOf(gateway.rows(
                "SELECT DISTINCT event_id FROM ledger.failure WHERE status = 'SUPERSEDED' AND topic = '" + topic.name()
                        + "'",
                row -> row.getObject(1, UUID.class)));
    }

    /** How many events of the topic are held back. */
    long parked(DatabaseReader gateway) {
        return gateway.number("SELECT count(*) FROM ledger.failure WHERE status IN ('OPEN', 'PARKED') AND topic = '"
                + topic.name() + "'");
    }
}

package gujeong.local.faults;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that is known of all services at one moment, read by plain SQL and from the topics.
 *
 * @param changes the journals, each record's in the order of its revisions
 * @param records the revision of every record, from its own table
 * @param effects what the ledger holds of each event
 * @param heads the revision of every record in the ledger
 * @param backwards records whose entries in the ledger are not in the order of their revisions
 * @param superseded events that could not be taken, of records that have moved on without them
 * @param told the events on the topics, by partition in order
 */
record Evidence(
        List<Change> changes,
        Map<UUID, Integer> records,
        Map<UUID, Effect> effects,
        Map<UUID, Integer> heads,
        List<UUID> backwards,
        Set<UUID> superseded,
        List<RecordsTopic.Told> told) {

    /**
     * A row of the journal.
     *
     * @param entries how many entries of the ledger the record is worth as it is now
     * @param each what each of them is worth
     * @param telling what distinguishes this revision of the record from others; may be null
     */
    record Change(
            UUID eventId, UUID recordId, int revision, String recordType, int entries, long each, String telling) {

        String name() {
            return recordId + " r" + revision;
        }

        @Override
        public String toString() {
            return recordType + " " + name();
        }
    }

    /** What an event has done to the ledger: entries it added, entries it reversed, and the sum of both. */
    record Effect(int added, int reversed, long sum) {

        static final Effect NONE = new Effect(0, 0, 0);

        /** @param before null for a record's first change */
        static Effect of(Change before, Change now) {
            int reversed = before == null ? 0 : before.entries();
            long less = before == null ? 0 : before.entries() * before.each();
            return new Effect(now.entries(), reversed, now.entries() * now.each() - less);
        }

        @Override
        public String toString() {
            return added + " added and " + reversed + " reversed, " + sum + " together";
        }
    }

    private static final String JOURNAL =
            """
            SELECT event_id, record_id, revision, record_type,
                CASE WHEN (state->>'voided')::boolean THEN 0
                    WHEN record_type IN ('budget.appropriation', 'budget.commitment', 'budget.payment') THEN 1
                    -- taken from one year and given to the next
                    WHEN record_type = 'budget.carry-over' THEN 2 * (state->>'status' = 'APPROVED')::int
                    WHEN record_type = 'press.outlet' THEN 1
                    WHEN record_type = 'press.release' THEN (state->>'distributedOn' IS NOT NULL)::int
                    WHEN record_type = 'press.coverage' THEN 1 + (state->>'release' IS NOT NULL)::int
                        + (state->>'suspectedDuplicateOf' IS NOT NULL)::int
                    ELSE 0 END,
                coalesce((state->>'amount')::bigint, 1),
                coalesce(state->>'amount', state->>'headline', state->>'title')
            FROM journal ORDER BY record_id, revision""";

    private static final String EFFECTS =
            """
            SELECT event_id, count(*) FILTER (WHERE sign = 1), count(*) FILTER (WHERE sign = -1), sum(quantity)
            FROM ledger.entry GROUP BY event_id""";

    private static final String BACKWARDS =
            """
            SELECT DISTINCT record_id FROM (
                SELECT record_id, revision, lag(revision) OVER (PARTITION BY record_id ORDER BY seq) AS before
                FROM ledger.entry) AS written
            WHERE revision < before""";

    static Evidence of(FaultStack faultStack) {
        List<Change> changes = new ArrayList<>();
        Map<UUID, Integer> records = new HashMap<>();
        List<RecordsTopic.Told> told = new ArrayList<>();
        Set<UUID> superseded = new HashSet<>();
        for (ServiceProbe probe : faultStack.probe) {
            changes.addAll(probe.tables().rows(JOURNAL, Evidence::change));
            records.putAll(probe.records());
            told.addAll(probe.topic().read());
            superseded.addAll(probe.superseded(faultStack.gateway));
        }
        return new Evidence(
                changes,
                records,
                faultStack.gateway.pairs(
                        EFFECTS,
                        row -> row.getObject(1, UUID.class),
                        row -> new Effect(row.getInt(2), row.getInt(3), row.getLong(4))),
                faultStack.gateway.pairs(
                        "SELECT record_id, revision FROM ledger.head",
                        row -> row.getObject(1, UUID.class),
                        row -> row.getInt(2)),
                faultStack.gateway.rows(BACKWARDS, row -> row.getObject(1, UUID.class)),
                superseded,
                told);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                row.getLong(6),
                row.getString(7));
    }
}

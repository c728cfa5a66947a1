package gujeong.local.faults;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that is known at one moment, read by plain SQL and from the topic.
 *
 * @param changes the journal, each record's in the order of its revisions
 * @param records the revision of every record, from its own table
 * @param effects what the ledger holds of each event
 * @param heads the revision of every record the ledger stands at
 * @param backwards records whose entries in the ledger are not in the order of their revisions
 * @param told the topic, by partition in order
 */
record Evidence(
        List<Change> changes,
        Map<UUID, Integer> records,
        Map<UUID, Effect> effects,
        Map<UUID, Integer> heads,
        List<UUID> backwards,
        List<Topic.Told> told) {

    /** A row of the journal. */
    record Change(
            UUID eventId,
            UUID recordId,
            int revision,
            String recordType,
            boolean voided,
            boolean approved,
            long amount) {

        String name() {
            return recordId + " r" + revision;
        }

        /** How many entries of the ledger the record is worth as it is now. */
        int entries() {
            return voided
                    ? 0
                    : switch (recordType) {
                        case "budget.appropriation", "budget.commitment", "budget.payment" -> 1;
                        // taken from one year and given to the next
                        case "budget.carry-over" -> approved ? 2 : 0;
                        default -> 0;
                    };
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
            long less = before == null ? 0 : before.entries() * before.amount();
            return new Effect(now.entries(), reversed, now.entries() * now.amount() - less);
        }

        @Override
        public String toString() {
            return added + " added and " + reversed + " reversed, " + sum + " together";
        }
    }

    private static final String JOURNAL =
            """
            SELECT event_id, record_id, revision, record_type, coalesce((state->>'voided')::boolean, false),
                coalesce(state->>'status' = 'APPROVED', false), coalesce((state->>'amount')::bigint, 0)
            FROM journal ORDER BY record_id, revision""";

    private static final String RECORDS =
            """
            SELECT id, revision FROM programme
            UNION ALL SELECT id, revision FROM project
            UNION ALL SELECT id, revision FROM appropriation
            UNION ALL SELECT id, revision FROM commitment
            UNION ALL SELECT id, revision FROM payment
            UNION ALL SELECT id, revision FROM carry_over""";

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

    static Evidence of(Arena arena) {
        return new Evidence(
                arena.budget.rows(
                        JOURNAL,
                        row -> new Change(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getBoolean(6),
                                row.getLong(7))),
                revisions(arena.budget, RECORDS),
                arena
                        .gateway
                        .rows(
                                EFFECTS,
                                row -> Map.entry(
                                        row.getObject(1, UUID.class),
                                        new Effect(row.getInt(2), row.getInt(3), row.getLong(4))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                revisions(arena.gateway, "SELECT record_id, revision FROM ledger.head"),
                arena.gateway.rows(BACKWARDS, row -> row.getObject(1, UUID.class)),
                arena.topic.read().events());
    }

    private static Map<UUID, Integer> revisions(Tables tables, String sql) {
        return tables.rows(sql, row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package gujeong.kernel.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;

/**
 * Finds records with the same facts as a live record. A natural key prevents this for the types that have one; for all
 * others the same may have happened twice, or may have been recorded twice.
 */
@ApplicationScoped
class DuplicateDetection {

    /** No record has it, and every record's id is lower. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final EntityManager em;
    private final ObjectMapper json;

    DuplicateDetection(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** Marks those of new records, not yet written, whose facts are those of a live record or of one before them in the list. */
    <E extends RecordEntity<F>, F extends Facts> void compare(Records<E, F> records, List<E> opened) {
        if (!records.mayRepeat() || opened.isEmpty()) {
            return;
        }
        if (opened.size() == 1 && refersToNothing(records.shape(), opened.get(0).facts())) {
            lock(records.shape(), opened.get(0).facts());
        }
        List<F> facts = opened.stream().map(E::facts).toList();
        Map<Integer, UUID> recorded = recorded(records, facts, Collections.nCopies(facts.size(), AFTER_ALL), List.of());
        Map<F, UUID> among = new HashMap<>();
        for (int i = 0; i < opened.size(); i++) {
            E record = opened.get(i);
            UUID before = recorded.get(i);
            UUID firstAmong = among.putIfAbsent(record.facts(), record.id());
            ((RepeatableEntity<?>) record).compareWith(before == null ? firstAmong : before);
        }
    }

    /** What a record refers to is locked by now, which keeps the same from being recorded at the same moment. */
    private static <F extends Facts> boolean refersToNothing(FactsShape<F> shape, F facts) {
        return shape.references().stream().allMatch(reference -> reference.of(facts) == null);
    }

    /** Others that record the same facts wait. A separate statement, so that the next sees what they recorded. */
    private <F extends Facts> void lock(FactsShape<F> shape, F facts) {
        LookupRows asked = new LookupRows(shape.components());
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("SELECT pg_advisory_xact_lock(hash_record_extended(ROW("
                            + asked.values() + "), 0)) FROM " + asked.table())) {
                asked.bind(lock, List.of(shape.values(facts)), json);
                lock.execute();
            }
        });
    }

    /** Marks a record that is about to be corrected, or clears it; what was recorded after it casts no suspicion on it. */
    <E extends RecordEntity<F>, F extends Facts> void compare(Records<E, F> records, E record, F corrected) {
        compareAll(records, List.of(record), List.of(corrected), new TreeSet<>(Set.of(record.id())));
    }

    /**
     * The same of many at once, which are also compared with each other as they will be.
     *
     * @param changing they and others whose facts are about to be others: what those state now is not compared with
     */
    <E extends RecordEntity<F>, F extends Facts> void compareAll(
            Records<E, F> records, List<E> restated, List<F> corrected, NavigableSet<UUID> changing) {
        if (!records.mayRepeat() || restated.isEmpty()) {
            return;
        }
        List<UUID> ids = restated.stream().map(E::id).toList();
        Map<F, UUID> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            first.merge(corrected.get(i), ids.get(i), DuplicateDetection::earlier);
        }
        UUID last = ids.stream().max(UUID::compareTo).orElseThrow();
        Map<Integer, UUID> recorded = recorded(records, corrected, ids, changing.headSet(last, true));
        for (int i = 0; i < ids.size(); i++) {
            UUID before = earlier(first.get(corrected.get(i)), recorded.get(i));
            ((RepeatableEntity<?>) restated.get(i)).compareWith(before.equals(ids.get(i)) ? null : before);
        }
    }

    private static UUID earlier(UUID one, UUID other) {
        return other == null || one.compareTo(other) < 0 ? one : other;
    }

    /**
     * The first live record of these facts, by their place in the list; ids grow with time.
     *
     * @param earlierThan for each place, the record it must have been recorded before
     * @param but these are left out
     */
    private <F extends Facts> Map<Integer, UUID> recorded(
            Records<?, F> records, List<F> facts, List<UUID> earlierThan, Collection<UUID> but) {
        FactsShape<F> shape = records.shape();
        LookupRows asked = new LookupRows(shape.components());
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql(asked, records.tableName()))) {
                asked.bind(query, facts.stream().map(shape::values).toList(), json);
                int bound = shape.components().size();
                query.setArray(bound + 1, connection.createArrayOf("uuid", earlierThan.toArray()));
                query.setArray(bound + 2, connection.createArrayOf("uuid", but.toArray()));
                return found(query);
            }
        });
    }

    private static Map<Integer, UUID> found(PreparedStatement query) throws SQLException {
        Map<Integer, UUID> found = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.put(row.getInt(1) - 1, row.getObject(2, UUID.class));
            }
        }
        return found;
    }

    /** By the index {@code <table>_alike}; a hash may be that of other facts. */
    private static String sql(LookupRows asked, String table) {
        return "SELECT DISTINCT ON (asked.place) asked.place, t.id FROM " + asked.table() + " JOIN " + table
                + " t ON hash_record_extended(ROW(" + asked.columns() + "), 0) = hash_record_extended(ROW("
                + asked.values() + "), 0) AND ROW(" + asked.columns() + ") IS NOT DISTINCT FROM ROW(" + asked.values()
                + ") WHERE NOT t.voided AND t.id < (cast(? AS uuid[]))[cast(asked.place AS integer)]"
                + " AND t.id <> ALL (cast(? AS uuid[])) ORDER BY asked.place, t.id";
    }
}

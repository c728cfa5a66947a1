package gujeong.kernel.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/** Looks up which natural keys live records already have: in one statement, by the unique index. */
@ApplicationScoped
class ExistingKeys {

    private final EntityManager em;
    private final ObjectMapper json;

    ExistingKeys(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /**
     * The records that have them, by the place of the key in the list.
     *
     * @param keys a null is a row without a key
     */
    Map<Integer, UUID> among(Records<?, ?> records, List<List<Object>> keys) {
        LookupRows asked = new LookupRows(records.shape().naturalKey());
        List<Integer> places = IntStream.range(0, keys.size())
                .filter(i -> keys.get(i) != null)
                .boxed()
                .toList();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql(asked, records.tableName()))) {
                asked.bind(query, places.stream().map(keys::get).toList(), json);
                return taken(query, places);
            }
        });
    }

    private static Map<Integer, UUID> taken(PreparedStatement query, List<Integer> places) throws SQLException {
        Map<Integer, UUID> taken = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                taken.put(places.get(row.getInt(1) - 1), row.getObject(2, UUID.class));
            }
        }
        return taken;
    }

    private static String sql(LookupRows asked, String table) {
        // joined without the limit, the planner may read the whole table; so each key is looked up in the index
        return "SELECT asked.place, found.id FROM " + asked.table() + " CROSS JOIN LATERAL (SELECT t.id FROM " + table
                + " t WHERE NOT t.voided AND " + asked.equal() + " LIMIT 1) AS found";
    }
}

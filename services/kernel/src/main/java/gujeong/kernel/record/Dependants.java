package gujeong.kernel.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.RefersTo;
import gujeong.kernel.problem.Reason;

/** Counts what refers to records by their natural keys: one statement for each component that may, however many records. */
@ApplicationScoped
class Dependants {

    private final EntityManager em;
    private final ObjectMapper json;

    Dependants(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** How many live records refer to each of some records of one type, and of which type; those without any are left out. */
    Map<UUID, Reason> of(List<? extends RecordEntity<?>> some) {
        Map<UUID, Reason> found = new HashMap<>();
        if (some.isEmpty()) {
            return found;
        }
        for (var type : em.getMetamodel().getEntities()) {
            FactsShape<?> shape = FactsShape.ofEntity(type.getJavaType()).orElse(null);
            if (shape == null) {
                continue;
            }
            for (Component component : shape.references()) {
                if (component.refersTo().value() == some.get(0).getClass()) {
                    count(type.getJavaType(), shape, component, some).forEach(found::putIfAbsent);
                }
            }
        }
        return found;
    }

    private Map<UUID, Reason> count(
            Class<?> referring, FactsShape<?> shape, Component component, List<? extends RecordEntity<?>> some) {
        RefersTo to = component.refersTo();
        List<Component> parts = new ArrayList<>(List.of(component));
        if (!to.within().isEmpty()) {
            parts.add(shape.component(to.within()).orElseThrow());
        }
        LookupRows asked = new LookupRows(parts);
        Reason name = Reason.type(TypeNames.of(referring));
        return em.unwrap(Session.class).doReturningWork(connection -> {
            String table = referring.getAnnotation(Table.class).name();
            try (PreparedStatement query = connection.prepareStatement(sql(asked, table))) {
                asked.bind(query, keys(to, some), json);
                return counted(query, some, name);
            }
        });
    }

    private static List<List<Object>> keys(RefersTo to, List<? extends RecordEntity<?>> some) {
        FactsShape<?> target = FactsShape.of(some.get(0).facts().getClass());
        Component key = target.component(to.key()).orElseThrow();
        if (to.within().isEmpty()) {
            return some.stream().map(each -> List.of(key.of(each.facts()))).toList();
        }
        Component within = target.component(to.within()).orElseThrow();
        return some.stream()
                .map(each -> List.of(key.of(each.facts()), within.of(each.facts())))
                .toList();
    }

    private static Map<UUID, Reason> counted(PreparedStatement query, List<? extends RecordEntity<?>> some, Reason name)
            throws SQLException {
        Map<UUID, Reason> counted = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                UUID id = some.get(row.getInt(1) - 1).id();
                counted.put(id, Reason.of("reference.dependants", row.getLong(2), name));
            }
        }
        return counted;
    }

    private static String sql(LookupRows asked, String table) {
        return "SELECT asked.place, count(*) FROM " + asked.table() + " JOIN " + table + " t ON " + asked.equal()
                + " WHERE NOT t.voided GROUP BY asked.place";
    }
}

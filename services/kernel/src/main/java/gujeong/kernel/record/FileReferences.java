package gujeong.kernel.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.RefersTo;
import gujeong.kernel.problem.Fault;

/** What very many records refer to, as the rows of a file do: looked for some at a time, then locked all at once. */
@ApplicationScoped
class FileReferences {

    private static final String FOUND = "SELECT asked.place FROM %s JOIN %s t ON %s WHERE NOT t.voided";

    private static final String LOCKED =
            """
            SELECT count(*) FROM (
                SELECT 1 FROM %s JOIN %s t ON %s WHERE NOT t.voided ORDER BY t.id FOR NO KEY UPDATE OF t) AS locked""";

    private final EntityManager em;
    private final References references;
    private final ReferenceKeys keys;
    private final LockingOrder order;
    private final ObjectMapper json;

    FileReferences(EntityManager em, References references, ReferenceKeys keys, LockingOrder order, ObjectMapper json) {
        this.em = em;
        this.references = references;
        this.keys = keys;
        this.order = order;
        this.json = json;
    }

    /**
     * Looks for what some rows of a file refer to, without locking it.
     *
     * @param known receives what was found; what is in it already is not looked for again
     * @param faults receives one fault per reference that leads nowhere, with the facts' index as its line
     */
    <F extends Facts> void find(Records<?, F> records, List<F> some, KeysToLock known, Collection<Fault> faults) {
        KeysToLock keysToLock = new KeysToLock();
        some.forEach(facts -> references.want(records, facts, keysToLock));
        Set<Reference<?>> found = new HashSet<>();
        for (Class<?> type : keysToLock.types()) {
            List<Reference<?>> asked = new ArrayList<>();
            for (Reference<?> reference : named(type, keysToLock)) {
                if (known.has(reference)) {
                    found.add(reference);
                } else {
                    asked.add(reference);
                }
            }
            found.addAll(found(type, asked));
        }
        found.forEach(known::add);
        references.addLost(records.shape(), some, found, faults);
    }

    private List<Reference<?>> found(Class<?> type, List<Reference<?>> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Reference<?>> found = new ArrayList<>();
        ask(FOUND, type, asked, row -> {
            while (row.next()) {
                found.add(asked.get(row.getInt(1) - 1));
            }
        });
        return found;
    }

    /** Locks all that a file refers to before any of it is locked for some of its rows. */
    void lock(KeysToLock all) {
        for (Class<?> type : order.of(all.types())) {
            ask(LOCKED, type, named(type, all), row -> {});
        }
    }

    private interface Rows {
        void take(ResultSet row) throws SQLException;
    }

    /** The keys go in as arrays: a statement cannot take as many values as a file has rows. */
    private void ask(String sql, Class<?> type, List<Reference<?>> asked, Rows rows) {
        RefersTo to = keys.of(type);
        FactsShape<?> shape = FactsShape.ofEntity(type).orElseThrow();
        boolean scoped = !to.within().isEmpty();
        Component key = shape.component(to.key()).orElseThrow();
        LookupRows parts = new LookupRows(
                scoped ? List.of(key, shape.component(to.within()).orElseThrow()) : List.of(key));
        String table = type.getAnnotation(Table.class).name();
        List<List<Object>> values = asked.stream()
                .map(each -> scoped ? List.of(each.key(), each.within()) : List.of(each.key()))
                .toList();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(sql.formatted(parts.table(), table, parts.equal()))) {
                parts.bind(query, values, json);
                try (ResultSet row = query.executeQuery()) {
                    rows.take(row);
                }
            }
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Reference<?>> named(Class<?> type, KeysToLock keysToLock) {
        List<Reference<?>> named = new ArrayList<>();
        keysToLock
                .of(type)
                .forEach((within, some) -> some.forEach(key -> named.add(new Reference<>((Class) type, within, key))));
        return named;
    }
}

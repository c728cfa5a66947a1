package gujeong.kernel.personal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.hibernate.Session;

import gujeong.kernel.facts.FactsShape;

/** Where this service keeps sealed values, as its facts say. */
@ApplicationScoped
public class SealedColumns {

    /** @param name of the component, in SQL; the columns are {@code <name>_sealed} and {@code <name>_hash} */
    record Column(String table, String name) {

        /** Sealed values by the number of their key. */
        private static final String BY_KEY =
                """
                SELECT encode(substring(%2$s_sealed FROM 1 FOR %3$d), 'hex'), count(*)
                FROM %1$s
                WHERE %2$s_sealed IS NOT NULL
                GROUP BY 1""";

        String byKey() {
            return BY_KEY.formatted(table, name, Keys.PREFIX);
        }
    }

    private final Session session;
    private final Keyring keyring;

    SealedColumns(Session session, Keyring keyring) {
        this.session = session;
        this.keyring = keyring;
    }

    List<Column> all() {
        return session.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .flatMap(entity -> FactsShape.ofEntity(entity).stream()
                        .flatMap(shape -> shape.personal().stream())
                        .map(component -> new Column(SealingContext.table(entity), SealingContext.column(component))))
                .toList();
    }

    /** A service that keeps personal data starts with all the keys to it, or not at all. */
    @Transactional
    void ensureReadable(@Observes StartupEvent event) {
        if (all().isEmpty()) {
            return;
        }
        keyring.prepare();
        Map<String, Long> strange = byKey();
        strange.keySet().removeAll(keyring.keys().numbers());
        if (!strange.isEmpty()) {
            throw new IllegalStateException("The database holds values sealed with keys that the keyset file does not"
                    + " have: " + strange + ". Give the service the keyset it had, gujeong.personal.keyset.");
        }
    }

    /** How many values are sealed with each key. */
    Map<String, Long> byKey() {
        return all().stream()
                .flatMap(column -> session.createNativeQuery(column.byKey(), Object[].class).getResultList().stream())
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue(), Long::sum));
    }
}

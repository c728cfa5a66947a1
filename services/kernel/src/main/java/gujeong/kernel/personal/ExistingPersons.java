package gujeong.kernel.personal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Recorded;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** Finds the live records of the persons that {@link gujeong.kernel.facts.OncePerPerson} components name. */
@ApplicationScoped
public class ExistingPersons {

    private static final String LIVE = "SELECT %2$s_hash FROM %1$s WHERE NOT voided AND (%3$s) AND %2$s_hash = ANY (?)";

    /** A record that is not live itself may name whomever it likes. */
    private static final String LIVE_BESIDE =
            """
            SELECT 1
            FROM %1$s
            WHERE NOT voided AND (%3$s) AND %2$s_hash = ANY (?) AND id <> ?
              AND NOT EXISTS (SELECT 1 FROM %1$s WHERE id = ? AND (voided OR NOT (%3$s)))""";

    private static final String LIVE_ELSEWHERE = LIVE + " AND id <> ?";

    private final Session session;
    private final Vault vault;
    private final PersonQueries queries;

    ExistingPersons(Session session, Vault vault, PersonQueries queries) {
        this.session = session;
        this.vault = vault;
        this.queries = queries;
    }

    /**
     * The query has been logged before: see {@link PersonQueries}.
     *
     * @throws Refusal 409 if another live record is about the record's person
     */
    public void ensureNoOther(Recorded<?> record) {
        for (Component component : oncePerPerson(Vault.shape(record.facts()))) {
            PersonalValue value = (PersonalValue) component.of(record.facts());
            if (value != null && isHeldBeside(record, component, vault.hashes(value))) {
                throw Refusal.of(ProblemCode.ALREADY_RECORDED, component.name(), "personal.recordedAlready");
            }
        }
    }

    /** Whether another live record is about the person whom the component of this one names. */
    boolean isLiveElsewhere(Recorded<?> record, Component component) {
        if (component.oncePerPerson() == null) {
            return false;
        }
        PersonalValue value = (PersonalValue) component.of(record.facts());
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    sql(LIVE_ELSEWHERE, SealingContext.table(record.getClass()), component))) {
                query.setArray(
                        1, connection.createArrayOf("bytea", vault.hashes(value).toArray(byte[][]::new)));
                query.setObject(2, record.id());
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private boolean isHeldBeside(Recorded<?> record, Component component, List<byte[]> hashes) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(sql(LIVE_BESIDE, SealingContext.table(record.getClass()), component))) {
                query.setArray(1, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
                query.setObject(2, record.id());
                query.setObject(3, record.id());
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /**
     * Asks the question of {@link #admit} for all rows of a file.
     *
     * @throws Refusal if the caller may not ask about so many
     */
    public void ask(FactsShape<?> shape, String recordType, int rows) {
        if (shape.isPersonal() && rows > 0) {
            queries.ask(PersonQueries.Kind.IMPORT, recordType, rows, "import");
        }
    }

    /** Of new records those whose persons have no live one yet. Which are left out is not said to anybody. */
    public <E extends Recorded<?>> List<E> admit(FactsShape<?> shape, List<E> opened) {
        if (!shape.isPersonal() || opened.isEmpty()) {
            return opened;
        }
        List<E> admitted = opened;
        for (Component component : oncePerPerson(shape)) {
            Set<ByteBuffer> live = live(admitted, component);
            admitted = admitted.stream()
                    .filter(record -> hashes(record, component).stream().noneMatch(live::contains))
                    .toList();
        }
        return admitted;
    }

    private Set<ByteBuffer> live(List<? extends Recorded<?>> records, Component component) {
        byte[][] hashes = records.stream()
                .flatMap(record -> hashes(record, component).stream())
                .map(ByteBuffer::array)
                .toArray(byte[][]::new);
        String sql = sql(LIVE, SealingContext.table(records.get(0).getClass()), component);
        return session.doReturningWork(connection -> live(connection, sql, hashes));
    }

    private static Set<ByteBuffer> live(Connection connection, String sql, byte[][] hashes) throws SQLException {
        Set<ByteBuffer> live = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("bytea", hashes));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    live.add(ByteBuffer.wrap(row.getBytes(1)));
                }
            }
        }
        return live;
    }

    /** To find persons whom a file names twice. Depends on the file alone, not on who is recorded. */
    public Named named(FactsShape<?> shape) {
        return new Named(oncePerPerson(shape));
    }

    /** The persons whom the rows of a file have named so far. */
    public final class Named {
        private final Map<Component, Set<ByteBuffer>> seen = new HashMap<>();

        private Named(List<Component> components) {
            components.forEach(component -> seen.put(component, new HashSet<>()));
        }

        /** A fault if the row names somebody again. */
        public Optional<Fault> again(Facts row) {
            return seen.entrySet().stream()
                    .filter(each -> isNamed(each.getKey(), row, each.getValue()))
                    .findFirst()
                    .map(each -> new Fault(each.getKey().name(), "personal.namedBefore"));
        }

        private boolean isNamed(Component component, Facts row, Set<ByteBuffer> before) {
            PersonalValue value = (PersonalValue) component.of(row);
            return value != null
                    && !before.add(ByteBuffer.wrap(vault.hashes(value).get(0)));
        }
    }

    private List<ByteBuffer> hashes(Recorded<?> record, Component component) {
        PersonalValue value = (PersonalValue) component.of(record.facts());
        return value == null
                ? List.of()
                : vault.hashes(value).stream().map(ByteBuffer::wrap).toList();
    }

    private static List<Component> oncePerPerson(FactsShape<?> shape) {
        List<Component> once = new ArrayList<>(shape.personal());
        once.removeIf(component -> component.oncePerPerson() == null);
        return once;
    }

    private static String sql(String template, String table, Component component) {
        return template.formatted(
                table,
                SealingContext.column(component),
                component.oncePerPerson().live());
    }
}

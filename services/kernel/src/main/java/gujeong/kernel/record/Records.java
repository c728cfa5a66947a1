package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.jpa.HibernateHints;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * All records of one type. A feature's repository says how a record is opened from its facts and which rules hold
 * across records; everything else is the same for all.
 *
 * @param <E> the entity
 * @param <F> its facts
 */
public abstract class Records<E extends RecordEntity<F>, F extends Facts> implements PanacheRepositoryBase<E, UUID> {

    /** The setting that says whether this process keeps records, as services do. */
    public static final String KEPT = "gujeong.keeps.records";

    /** Records fetched from the database at once, by what they may weigh. */
    private static final int SMALL_AT_ONCE = 200;

    private static final int LARGE_AT_ONCE = 8;

    /** Small records that are changed together. */
    private static final int SMALL_TOGETHER = 1000;

    private static final String LOCKED =
            """
            SELECT count(*) FROM (
                SELECT 1 FROM %s WHERE id = ANY (cast(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE) AS locked""";

    private final Class<E> entity;
    private final FactsShape<F> shape;
    private final Class<F> factsType;

    protected Records(Class<E> entity, Class<F> factsType) {
        this.entity = entity;
        this.factsType = factsType;
        this.shape = FactsShape.of(factsType);
    }

    /** The record that begins with these facts. */
    protected abstract E open(F facts);

    /**
     * Looks up, in one statement for all, what {@link #derive} needs beyond the records referred to, and keeps it there.
     *
     * @param changing records whose facts are about to be others: what they state now is not to be compared with
     */
    protected void lookUp(List<F> all, Set<UUID> changing, ReferencedRecords referenced) {}

    /**
     * Names records that a change of such a record needs beside those that its facts name: they are found and locked with
     * them, and may be missing. Of a type that the facts refer to, or that such a record refers to in its turn.
     */
    protected Stream<Reference<?>> alsoRefersTo(F facts) {
        return Stream.empty();
    }

    /**
     * Steps of other records that are made with a new record of these facts, such as the cancellation of what it makes
     * impossible. Rows of a file make none: what brings such steps is recorded one by one.
     */
    protected List<Steps<?, ?>> stepsWith(F facts) {
        return List.of();
    }

    /** Fills what the record takes over from the records it refers to, before it is written. */
    protected void derive(E record, ReferencedRecords referenced) {}

    /** The rules across records of one transaction. */
    protected Rules<E> rules() {
        return Rules.none();
    }

    public FactsShape<F> shape() {
        return shape;
    }

    public Class<F> factsType() {
        return factsType;
    }

    Class<E> entity() {
        return entity;
    }

    String tableName() {
        return entity.getAnnotation(Table.class).name();
    }

    /** Whether nothing keeps the same facts from being recorded twice, so that a record is marked when they are. */
    boolean mayRepeat() {
        return RepeatableEntity.class.isAssignableFrom(entity)
                && shape.naturalKey().isEmpty();
    }

    public String typeName() {
        return TypeNames.of(entity);
    }

    /** @throws Refusal 404 if there is no such record */
    public E get(UUID id) {
        return found(id, findById(id));
    }

    /**
     * The record, locked until the transaction ends: nothing can come to refer to it while it changes. It is locked before
     * what it refers to: see {@link LockingOrder}.
     */
    E lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same for many, in the one order. */
    List<E> lock(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locks very many in that order, without reading them. */
    void lockAll(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery(LOCKED.formatted(tableName()))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** The rows of a file in such parts that the records they name fit into memory together, however small the rows are. */
    <R> List<List<R>> inParts(List<R> rows) {
        int most = shape.isSmall() ? SMALL_TOGETHER : LARGE_AT_ONCE;
        List<List<R>> parts = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += most) {
            parts.add(rows.subList(start, Math.min(start + most, rows.size())));
        }
        return parts;
    }

    /** Those of the ids that there are. */
    List<E> all(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** @throws Refusal 404 if there is no such record */
    E found(UUID id, E record) {
        if (record == null) {
            throw Refusal.notFound("record.none", Reason.type(typeName()), id);
        }
        return record;
    }

    /**
     * Records of a page, and whether there are others behind them.
     *
     * @param more whether to ask again, behind the last of the shown
     */
    record Read<E>(List<E> shown, boolean more) {}

    /**
     * Reads as many as the query asks for, fewer where they reach that many bytes; at least one, if there is one.
     *
     * @param bytes what a record weighs; called once for each that is shown
     */
    Read<E> read(ListQuery query, long most, ToLongFunction<E> bytes) {
        Map<String, Object> parameters = new HashMap<>();
        String hql = query.hql(parameters);
        List<E> shown = new ArrayList<>();
        long weight = 0;
        try (Stream<E> found =
                find((hql.startsWith(" order") ? "from " + entity.getSimpleName() : "") + hql, parameters)
                        .page(0, query.limit() + 1)
                        .withHint(HibernateHints.HINT_FETCH_SIZE, shape.isSmall() ? SMALL_AT_ONCE : LARGE_AT_ONCE)
                        .stream()) {
            for (E record : (Iterable<E>) found::iterator) {
                if (shown.size() == query.limit() || weight >= most) {
                    return new Read<>(shown, true);
                }
                shown.add(record);
                weight += bytes.applyAsLong(record);
            }
        }
        return new Read<>(shown, false);
    }
}

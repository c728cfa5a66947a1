package gujeong.kernel.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import gujeong.kernel.problem.Refusal;

/**
 * All records of one type. A feature's repository says how a record is opened from its facts and which rules hold
 * across records; everything else is the same for all.
 *
 * @param <E> the entity
 * @param <F> its facts
 */
public abstract class Records<E extends RecordEntity<F>, F extends Facts> implements PanacheRepositoryBase<E, UUID> {

    /** A statement cannot take as many values as a file has rows. */
    static final int MOST_PARAMETERS = 10_000;

    private final Class<E> entity;
    private final Shape<F> shape;
    private final Class<F> factsType;

    protected Records(Class<E> entity, Class<F> factsType) {
        this.entity = entity;
        this.factsType = factsType;
        this.shape = Shape.of(factsType);
    }

    /** The record that begins with these facts. */
    protected abstract E open(F facts);

    /** Looks up, in one statement for all, what {@link #derive} needs beyond the records referred to, and keeps it there. */
    protected void lookUp(List<F> all, Referred referred) {}

    /** Fills what the record takes over from the records it refers to, before it is written. */
    protected void derive(E record, Referred referred) {}

    /**
     * Rules across records, checked once for all records changed in the transaction, after they were written and while
     * the records they refer to are locked. One statement per rule, never one per record.
     *
     * @throws Refusal if a rule is broken; the transaction is undone
     */
    protected void check(List<E> changed) {}

    public Shape<F> shape() {
        return shape;
    }

    public Class<F> factsType() {
        return factsType;
    }

    Class<E> entity() {
        return entity;
    }

    public String typeName() {
        return entity.getAnnotation(RecordType.class).value();
    }

    /** @throws Refusal 404 if there is no such record */
    public E get(UUID id) {
        return found(id, findById(id));
    }

    /**
     * The record, locked until the transaction ends: nothing can come to refer to it while it changes. A record is
     * always locked before what it refers to, so that no two changes wait for each other.
     */
    E lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same for many, in one order. */
    List<E> lock(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private E found(UUID id, E record) {
        if (record == null) {
            throw Refusal.notFound("There is no " + typeName() + " " + id + ".");
        }
        return record;
    }

    /** One more than the page's limit when there is a next page. */
    List<E> read(ListQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String hql = query.hql(parameters);
        return find((hql.startsWith(" order") ? "from " + entity.getSimpleName() : "") + hql, parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    /** Which of the facts' natural keys live records have already. */
    Set<List<Object>> takenKeys(List<F> all) {
        List<List<Object>> keys =
                all.stream().map(shape::keyOf).filter(Objects::nonNull).toList();
        if (keys.isEmpty()) {
            return Set.of();
        }
        int last = shape.naturalKey().size() - 1;
        String lastName = shape.naturalKey().get(last).name();
        List<Object> wanted = keys.stream().map(key -> key.get(last)).distinct().toList();
        Set<List<Object>> taken = new HashSet<>();
        for (int start = 0; start < wanted.size(); start += MOST_PARAMETERS) {
            List<Object> some = wanted.subList(start, Math.min(start + MOST_PARAMETERS, wanted.size()));
            find("voided = false and facts." + lastName + " in ?1", some).stream()
                    .map(record -> shape.keyOf(record.facts()))
                    .forEach(taken::add);
        }
        return taken;
    }
}

package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import gujeong.kernel.facts.RefersTo;

/** Locks records of one type and reads them, all by one statement: those with some ids, and the live ones of some keys. */
final class LockingQuery {

    private final Class<?> type;
    private final List<String> which = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    LockingQuery(Class<?> type) {
        this.type = type;
    }

    void with(Set<UUID> ids) {
        which.add("id in :ids");
        parameters.put("ids", ids);
    }

    /** @param within what the keys are unique within, if the reference says so */
    void named(RefersTo to, Object within, Set<Object> keys) {
        int place = which.size();
        // a list is translated to SQL anew each time, for its length; a single write asks for one key, which is not
        boolean single = keys.size() == 1;
        boolean scoped = !to.within().isEmpty();
        which.add("voided = false and facts." + to.key() + (single ? " = :keys" : " in :keys") + place
                + (scoped ? " and facts." + to.within() + " = :within" + place : ""));
        parameters.put("keys" + place, single ? keys.iterator().next() : keys);
        if (scoped) {
            parameters.put("within" + place, within);
        }
    }

    @SuppressWarnings("rawtypes")
    List<RecordEntity> run(EntityManager em) {
        var query = em.createQuery(
                        "from " + type.getSimpleName() + " where " + String.join(" or ", which) + " order by id",
                        RecordEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}

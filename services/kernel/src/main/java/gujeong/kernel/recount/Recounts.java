package gujeong.kernel.recount;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.jpa.HibernateHints;

import gujeong.kernel.recount.Recount.Counted;

/** Counts the service's figures from its tables. */
@ApplicationScoped
class Recounts {

    private static final int FETCHED_AT_ONCE = 500;

    private final EntityManager em;
    private final String service;
    private final List<RecountFile> files = RecountFile.all();

    Recounts(EntityManager em, @ConfigProperty(name = "gujeong.service") String service) {
        this.em = em;
        this.service = service;
    }

    /**
     * Counts in one snapshot, so that figures and the number of journal rows belong together. The answer is held in
     * memory: it has a row per series, not per record.
     *
     * @param figure the only one asked for; null for all
     */
    @Transactional
    Recount asOf(LocalDate day, String figure) {
        em.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .executeUpdate();
        Number rows = (Number)
                em.createNativeQuery("SELECT count(*) FROM journal", Long.class).getSingleResult();
        List<Counted> figures = files.stream()
                .flatMap(file -> counted(file, day))
                .filter(counted -> figure == null || figure.equals(counted.figure()))
                .toList();
        return new Recount(service, day, rows.longValue(), figures);
    }

    /** Closed by {@code flatMap}; rows come some at a time, for there may be as many series as somebody has made topics. */
    @SuppressWarnings("unchecked")
    private Stream<Counted> counted(RecountFile file, LocalDate day) {
        Stream<Tuple> rows = em.createNativeQuery(file.sql(), Tuple.class)
                .setParameter("asOf", day)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                .getResultStream();
        return rows.map(row -> new CountedRow(columns(row)).of(file.figure()));
    }

    private static Map<String, Object> columns(Tuple row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (TupleElement<?> column : row.getElements()) {
            Object value = row.get(column.getAlias());
            if (value != null) {
                columns.put(column.getAlias(), value);
            }
        }
        return columns;
    }
}

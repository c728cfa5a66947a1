package gujeong.gateway.completeness;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.kernel.relay.TopicNames;

/** How complete the live ledger is, service by service. */
@ApplicationScoped
public class LedgerProgress {

    private final Jdbi jdbi;

    public LedgerProgress(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What the ledger has done with one service's events.
     *
     * @param nextOffsets by partition
     */
    record Work(Map<Integer, Long> nextOffsets, long applied, long parked, long discarded, long superseded) {
        static final Work NONE = new Work(Map.of(), 0, 0, 0, 0);

        private long accounted() {
            return applied + parked + discarded + superseded;
        }
    }

    /** In the alphabetical order of the services. */
    public List<Completeness> of(Collection<String> services) {
        return LedgerDatabase.reading(jdbi, handle -> of(handle, services));
    }

    /** The same, as part of a transaction that reads more. */
    public List<Completeness> of(Handle handle, Collection<String> services) {
        Map<String, Work> works = works(handle, services);
        List<Watermark> watermarks = Watermarks.of(handle, services);
        return services.stream()
                .sorted()
                .map(service -> judge(service, works.getOrDefault(service, Work.NONE), ofService(watermarks, service)))
                .toList();
    }

    private static List<Watermark> ofService(List<Watermark> watermarks, String service) {
        return watermarks.stream()
                .filter(mark -> mark.service().equals(service))
                .toList();
    }

    /** @param watermarks of the service, the latest first */
    static Completeness judge(String service, Work work, List<Watermark> watermarks) {
        Optional<Watermark> reached = watermarks.stream()
                .filter(mark -> mark.reachedBy(work.nextOffsets))
                .findFirst();
        Optional<Watermark> last = watermarks.stream().findFirst();
        long missing = reached.map(mark -> mark.journalRows() - work.accounted())
                .filter(rows -> rows > 0)
                .orElse(0L);
        return new Completeness(
                service,
                reached.isPresent() && missing == 0 && work.parked == 0,
                reached.map(Watermark::at).orElse(null),
                reached.map(Watermark::journalRows).orElse(null),
                work.applied,
                work.parked,
                work.discarded,
                work.superseded,
                missing,
                last.map(mark -> mark.lag(work.nextOffsets)).orElse(0L),
                last.map(Watermark::unpublished).orElse(0L));
    }

    /** Forgets watermarks that are of no use any more. */
    void tidy(Collection<String> services) {
        Map<String, Work> works = jdbi.withHandle(handle -> works(handle, services));
        List<Watermark> watermarks = jdbi.withHandle(handle -> Watermarks.of(handle, services));
        for (String service : services) {
            Work work = works.getOrDefault(service, Work.NONE);
            watermarks.stream()
                    .filter(mark -> mark.service().equals(service) && mark.reachedBy(work.nextOffsets))
                    .findFirst()
                    .ifPresent(reached -> Watermarks.forgetBefore(jdbi, reached));
        }
    }

    private static Map<String, Work> works(Handle handle, Collection<String> services) {
        var works = new HashMap<String, Work>();
        List<String> asked = List.copyOf(services);
        handle.createQuery(
                        """
                        WITH asked AS (SELECT * FROM unnest(:services, :topics) AS pair (service, topic))
                        SELECT asked.service, read.partition, read.next_offset, read.applied, held.parked, held.discarded,
                            held.superseded
                        FROM asked
                        CROSS JOIN LATERAL (
                            SELECT count(DISTINCT coalesce(event_id, id)) FILTER (WHERE status IN ('OPEN', 'PARKED'))
                                    AS parked,
                                count(DISTINCT coalesce(event_id, id)) FILTER (WHERE status = 'DISCARDED') AS discarded,
                                count(DISTINCT coalesce(event_id, id)) FILTER (WHERE status = 'SUPERSEDED') AS superseded
                            FROM ledger.failure
                            WHERE failure.topic = asked.topic AND status <> 'RESOLVED') AS held
                        JOIN ledger.consumer_offset AS read ON read.topic = asked.topic
                        """)
                .bindArray("services", String.class, asked)
                .bindArray(
                        "topics",
                        String.class,
                        asked.stream().map(TopicNames::records).toList())
                .map((row, context) -> Map.entry(
                        row.getString("service"),
                        new Work(
                                Map.of(row.getInt("partition"), row.getLong("next_offset")),
                                row.getLong("applied"),
                                row.getLong("parked"),
                                row.getLong("discarded"),
                                row.getLong("superseded"))))
                .forEach(row -> works.merge(row.getKey(), row.getValue(), LedgerProgress::together));
        return works;
    }

    /** Failures are counted by service, so every partition's row says the same of them. */
    private static Work together(Work one, Work other) {
        var offsets = new HashMap<>(one.nextOffsets);
        offsets.putAll(other.nextOffsets);
        return new Work(offsets, one.applied + other.applied, one.parked, one.discarded, one.superseded);
    }
}

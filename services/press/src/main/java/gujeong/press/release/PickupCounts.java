package gujeong.press.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import gujeong.press.outlet.OutletClass;

/** Counts the coverage that stems from releases, in one statement for all of them. */
@ApplicationScoped
class PickupCounts {

    private static final String COUNT =
            """
            SELECT release, outlet_class, count(*) AS pickups, min(published_on) AS first_on,
                min(published_at) AS first_at
            FROM coverage
            WHERE release = ANY (cast(:numbers AS text[])) AND NOT voided
            GROUP BY release, outlet_class""";

    private final EntityManager em;

    PickupCounts(EntityManager em) {
        this.em = em;
    }

    /** The pickups of each release, in the order of the releases. */
    List<Pickups> of(List<Release> releases) {
        Query query = em.createNativeQuery(COUNT, Tuple.class)
                .setParameter(
                        "numbers",
                        releases.stream()
                                .map(release -> release.facts().number())
                                .toArray(String[]::new));
        Map<String, List<Pickups.Counted>> byRelease = rows(query)
                .collect(Collectors.groupingBy(
                        row -> row.get("release", String.class),
                        Collectors.mapping(PickupCounts::counted, Collectors.toList())));
        return releases.stream()
                .map(release -> Pickups.of(
                        release, byRelease.getOrDefault(release.facts().number(), List.of())))
                .toList();
    }

    private static Pickups.Counted counted(Tuple row) {
        return new Pickups.Counted(
                OutletClass.valueOf(row.get("outlet_class", String.class)),
                row.get("pickups", Long.class),
                row.get("first_on", LocalDate.class),
                row.get("first_at", Instant.class));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultList().stream();
    }
}

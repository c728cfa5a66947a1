package gujeong.press.board;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** What is posted on boards. Whoever changes it holds the lock on the board's row. */
@ApplicationScoped
public class Bookings {

    /**
     * Hours that were not stated are the board's, as they are now. They are read as text: as times they would be moved by
     * the zone the machine is in.
     */
    private static final String READ =
            """
            SELECT p.id, p.board, p.screen, p.title, p.requested_by, p.starts_on, p.ends_on,
                cast(coalesce(p.starts_at, b.opens_at) AS text) AS starts_at,
                cast(coalesce(p.ends_at, b.closes_at) AS text) AS ends_at
            FROM board b
                JOIN posting p ON p.board = b.code AND NOT p.voided
            WHERE NOT b.voided AND b.code IN (SELECT unnest(cast(:boards AS text[])))
                AND p.ends_on >= :firstDay AND p.starts_on <= :lastDay
            ORDER BY p.starts_on, p.id""";

    private final EntityManager em;

    Bookings(EntityManager em) {
        this.em = em;
    }

    /** All live postings on the boards that run on any of the days, or into the first of them from the day before. */
    @SuppressWarnings("unchecked")
    public List<Booking> on(Collection<String> boards, LocalDate firstDay, LocalDate lastDay) {
        if (boards.isEmpty()) {
            return List.of();
        }
        Stream<Tuple> rows = em
                .createNativeQuery(READ, Tuple.class)
                .setParameter("boards", boards.toArray(String[]::new))
                .setParameter("firstDay", firstDay.minusDays(1))
                .setParameter("lastDay", lastDay)
                .getResultList()
                .stream();
        return rows.map(Bookings::booking).toList();
    }

    private static Booking booking(Tuple row) {
        Hours hours = new Hours(time(row, "starts_at"), time(row, "ends_at"));
        return new Booking(
                row.get("id", UUID.class),
                row.get("board", String.class),
                row.get("screen", String.class),
                row.get("title", String.class),
                row.get("requested_by", String.class),
                new Slot(row.get("starts_on", LocalDate.class), row.get("ends_on", LocalDate.class), hours));
    }

    private static LocalTime time(Tuple row, String column) {
        return LocalTime.parse(row.get(column, String.class));
    }
}

package gujeong.press.board;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.jpa.HibernateHints;

/** What is posted on boards. A transaction that changes it holds the lock on the board's row. */
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
                AND EXISTS (
                    SELECT 1
                    FROM unnest(cast(:boards AS text[]), cast(:firstDays AS date[]), cast(:lastDays AS date[]))
                        AS asked (board, first_day, last_day)
                    WHERE asked.board = p.board AND p.ends_on >= asked.first_day - 1 AND p.starts_on <= asked.last_day)
            ORDER BY p.starts_on, p.id""";

    private static final int FETCHED_AT_ONCE = 500;

    private final EntityManager em;

    Bookings(EntityManager em) {
        this.em = em;
    }

    /** Days on a board. */
    public record Asked(String board, LocalDate firstDay, LocalDate lastDay) {}

    /** All live postings on the boards that run on any of their days, or into the first of them from the day before. */
    public List<Booking> on(Collection<Asked> asked) {
        List<Booking> found = new ArrayList<>();
        each(asked, found::add);
        return found;
    }

    /** The same one by one, by the day they begin, without holding them: there may be very many. */
    @SuppressWarnings("unchecked")
    public void each(Collection<Asked> asked, Consumer<Booking> booking) {
        if (asked.isEmpty()) {
            return;
        }
        try (Stream<Tuple> rows = em.createNativeQuery(READ, Tuple.class)
                .setParameter("boards", asked.stream().map(Asked::board).toArray(String[]::new))
                .setParameter("firstDays", asked.stream().map(Asked::firstDay).toArray(LocalDate[]::new))
                .setParameter("lastDays", asked.stream().map(Asked::lastDay).toArray(LocalDate[]::new))
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                .getResultStream()) {
            rows.map(Bookings::booking).forEach(booking);
        }
    }

    private static Booking booking(Tuple row) {
        DailyHours hours = new DailyHours(time(row, "starts_at"), time(row, "ends_at"));
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

package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import gujeong.gateway.ledger.LedgerDatabase;

/**
 * Figures that add up (FLOW, BALANCE). A figure no standing entry belongs to is unknown, whatever once stood there; and
 * so is every figure on a day when its books had not begun.
 */
final class Sums {

    private static final String SERIES =
            """
            JOIN ledger.series s ON s.figure = q.figure AND s.nature = 'ACTUAL' AND s.dims @> q.dims::jsonb
                AND (q.without IS NULL OR NOT jsonb_exists(s.dims, q.without))
            """;

    private Sums() {}

    /** In the order of the questions. */
    static List<Amount> of(Handle handle, List<Question> questions) {
        var amounts = new ArrayList<Amount>();
        questions.forEach(question -> amounts.add(Amount.UNKNOWN));
        known(handle, questions, amounts, false);
        known(handle, questions, amounts, true);
        return amounts;
    }

    private static void known(Handle handle, List<Question> questions, List<Amount> amounts, boolean inThePast) {
        var asked = new ArrayList<Integer>();
        for (int i = 0; i < questions.size(); i++) {
            if ((questions.get(i).knownAt() != null) == inThePast) {
                asked.add(i);
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        var some = asked.stream().map(questions::get).toList();
        Query query = inThePast ? fromEntries(handle, some) : fromSums(handle, some);
        query.map((row, context) -> new Answer(row.getInt("n"), row.getBigDecimal("quantity"), row.getBoolean("known")))
                .forEach(answer -> {
                    if (answer.known) {
                        BigDecimal quantity = answer.quantity == null ? BigDecimal.ZERO : answer.quantity;
                        amounts.set(asked.get(answer.n - 1), Amount.of(quantity));
                    }
                });
    }

    private record Answer(int n, BigDecimal quantity, boolean known) {}

    private static Query fromSums(Handle handle, List<Question> questions) {
        Query query = handle.createQuery(
                        """
                        SELECT q.n, sum(months.quantity) + sum(head.quantity) + sum(tail.quantity) AS quantity,
                            sum(months.entries) > 0 AND EXISTS (
                                SELECT FROM ledger.series b JOIN ledger.daily d ON d.series_id = b.id
                                WHERE b.figure = q.figure AND b.nature = 'ACTUAL' AND d.day <= q.day_to
                                    AND d.entries > 0) AS known
                        FROM unnest(:figure, :dims, :without, :to, :head_from, :head_to, :months_from, :months_to,
                                :tail_from, :tail_to) WITH ORDINALITY
                            AS q (figure, dims, without, day_to, head_from, head_to, months_from, months_to,
                                tail_from, tail_to, n)
                        <series>
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(quantity) FILTER (WHERE month BETWEEN q.months_from AND q.months_to), 0)
                                    AS quantity,
                                sum(entries) AS entries
                            FROM ledger.monthly WHERE series_id = s.id) AS months
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(quantity), 0) AS quantity FROM ledger.daily
                            WHERE series_id = s.id AND day BETWEEN q.head_from AND q.head_to) AS head
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(quantity), 0) AS quantity FROM ledger.daily
                            WHERE series_id = s.id AND day BETWEEN q.tail_from AND q.tail_to) AS tail
                        GROUP BY q.n, q.figure, q.day_to
                        """)
                .define("series", SERIES);
        List<Days> days = questions.stream()
                .map(question -> Days.of(from(question), question.to()))
                .toList();
        bind(query, questions).with("to", LocalDate.class, Question::to);
        LedgerDatabase.columns(query, days)
                .with("head_from", LocalDate.class, each -> each.head().from())
                .with("head_to", LocalDate.class, each -> each.head().to())
                .with("months_from", LocalDate.class, each -> each.months().from())
                .with("months_to", LocalDate.class, each -> each.months().to())
                .with("tail_from", LocalDate.class, each -> each.tail().from())
                .with("tail_to", LocalDate.class, each -> each.tail().to());
        return query;
    }

    /** The past is not kept as sums: what was recorded later has to be left out entry by entry. */
    private static Query fromEntries(Handle handle, List<Question> questions) {
        Query query = handle.createQuery(
                        """
                        SELECT q.n, sum(e.quantity) FILTER (WHERE e.day BETWEEN q.day_from AND q.day_to) AS quantity,
                            sum(e.sign) > 0 AND EXISTS (
                                SELECT FROM ledger.series b JOIN ledger.entry e ON e.series_id = b.id
                                WHERE b.figure = q.figure AND b.nature = 'ACTUAL' AND e.day <= q.day_to
                                    AND e.recorded_at <= q.known_at AND e.sign > 0) AS known
                        FROM unnest(:figure, :dims, :without, :from, :to, :known_at) WITH ORDINALITY
                            AS q (figure, dims, without, day_from, day_to, known_at, n)
                        <series>
                        JOIN ledger.entry e ON e.series_id = s.id AND e.recorded_at <= q.known_at
                        GROUP BY q.n, q.figure, q.day_to, q.known_at
                        """)
                .define("series", SERIES);
        bind(query, questions)
                .with("from", LocalDate.class, Sums::from)
                .with("to", LocalDate.class, Question::to)
                .with("known_at", Instant.class, Question::knownAt);
        return query;
    }

    private static LedgerDatabase.Columns<Question> bind(Query query, List<Question> questions) {
        return LedgerDatabase.columns(query, questions)
                .with("figure", String.class, Question::figure)
                .with("dims", String.class, question -> DimensionsJson.of(question.dimensions()))
                .with("without", String.class, Question::without);
    }

    private static LocalDate from(Question question) {
        return question.from() == null ? Days.BEGIN : question.from();
    }
}

package gujeong.gateway.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which something counts: it is posted on the first, and reversed on the first day it no longer counts.
 *
 * @param end the first day it no longer counts; null when no end is known
 */
public record Span(LocalDate begin, LocalDate end) {

    public static Span from(LocalDate begin) {
        return new Span(begin, null);
    }

    /** @param first the first day it no longer counts; null for none */
    public Span until(LocalDate first) {
        return new Span(begin, first);
    }

    /** @param last the last day it counts; null for none */
    public Span through(LocalDate last) {
        return new Span(begin, last == null ? null : last.plusDays(1));
    }

    public List<Posting> of(String figure, Dimensions dimensions, BigDecimal quantity) {
        Posting counted = Posting.of(figure, dimensions, begin, quantity);
        return end == null
                ? List.of(counted)
                : List.of(counted, Posting.of(figure, dimensions, end, quantity.negate()));
    }
}

package gujeong.kernel.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.facts.Values;
import gujeong.kernel.http.Links;
import gujeong.kernel.paging.Cursor;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.Refusal;

/**
 * Which page of an answer is asked for, when the answer is sorted by another day than its records' business date.
 *
 * @param sortedBy the day's name; a cursor of another list is refused
 * @param day with {@code id} the place behind which the page begins
 * @param to the last day that belongs to the answer
 */
public record PageRequest(String sortedBy, LocalDate day, UUID id, LocalDate to, int limit) {

    /** No record has it, and every record's id is greater. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * The page behind a cursor.
     *
     * @param from the first day that belongs to the answer; null for no bound
     * @param to the last one; null for no bound
     * @param cursor {@code next} of the page before; null for the first page
     */
    public static PageRequest of(String sortedBy, LocalDate from, LocalDate to, int limit, String cursor) {
        LocalDate last = to == null ? Day.LAST : to;
        if (cursor == null) {
            return new PageRequest(sortedBy, from == null ? Day.FIRST : from, BEFORE_ALL, last, limit);
        }
        Cursor place = Cursor.parse(cursor);
        if (!place.sortedBy().equals(sortedBy)) {
            throw Refusal.invalid("cursor", "list.sortedOtherwise", place.sortedBy());
        }
        LocalDate day = (LocalDate) value(LocalDate.class, place.value());
        return new PageRequest(sortedBy, day, (UUID) value(UUID.class, place.id()), last, limit);
    }

    private static Object value(Class<?> type, String text) {
        try {
            return Values.parse(type, text);
        } catch (InvalidValue e) {
            throw Refusal.invalid("cursor", e);
        }
    }

    /**
     * Answers with the page.
     *
     * @param found the items behind the place asked for, in order; one more than the limit when there is a next page
     */
    public <T> RestResponse<Page<T>> answer(
            UriInfo uri, List<T> found, Function<T, LocalDate> dayOf, Function<T, UUID> idOf) {
        if (found.size() <= limit) {
            return RestResponse.ok(new Page<>(found, null));
        }
        T last = found.get(limit - 1);
        String next = new Cursor(
                        sortedBy, dayOf.apply(last).toString(), idOf.apply(last).toString())
                .text();
        return RestResponse.ResponseBuilder.ok(new Page<>(found.subList(0, limit), next))
                .header(HttpHeaders.LINK, Links.next(uri, next))
                .build();
    }
}

package gujeong.gateway.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import gujeong.gateway.series.Posting;

/**
 * A type of record the ledger reads.
 *
 * @param recordType such as {@code budget.commitment}
 * @param collection its place in the service's API, such as {@code commitments}
 * @param measure what its records count for
 * @param printedFrom the field with the day from which its words are printed; null if they are not kept for printing
 * @param namesFigures whether people name in its records which figure, dimensions and unit they are about
 * @param dimensions by their fields, those dimensions the fields do not share their names with
 */
public record Source(
        String recordType,
        String collection,
        Measure measure,
        String printedFrom,
        boolean namesFigures,
        Map<String, String> dimensions) {

    private static final Measure NOTHING = state -> List.of();

    public static Source measured(String recordType, String collection, Measure measure) {
        return new Source(recordType, collection, measure, null, false, Map.of());
    }

    public static Source printed(String recordType, String collection, String dayField) {
        return new Source(recordType, collection, NOTHING, dayField, false, Map.of());
    }

    /** Of a type that neither counts nor is printed. */
    public static Source silent(String recordType, String collection) {
        return new Source(recordType, collection, NOTHING, null, false, Map.of());
    }

    public Source alsoPrinted(String dayField) {
        return new Source(recordType, collection, measure, dayField, namesFigures, dimensions);
    }

    Source namingFigures() {
        return new Source(recordType, collection, measure, printedFrom, true, dimensions);
    }

    /** Of a type whose measure counts a field under a dimension of another name. */
    public Source counting(String field, String dimension) {
        return new Source(recordType, collection, measure, printedFrom, namesFigures, Map.of(field, dimension));
    }

    /** What the record counts for in this state; a voided record counts for nothing. */
    public List<Posting> postings(State state) {
        return state.voided() ? List.of() : measure.of(state);
    }

    public Optional<LocalDate> printedFrom(State state) {
        return Optional.ofNullable(printedFrom).map(state::day);
    }

    /** The dimension whose values a field has, if it is one at all. */
    public String dimension(String field) {
        return dimensions.getOrDefault(field, field);
    }

    /** The service that keeps these records. */
    public String service() {
        return recordType.substring(0, recordType.indexOf('.'));
    }

    /** Where the record answers. */
    public String link(UUID id) {
        return "/api/v1/" + service() + "/" + collection + "/" + id;
    }

    /** Where people read the record. */
    public String page(UUID id) {
        return "/records/" + service() + "/" + collection + "/" + id;
    }
}

package gujeong.gateway.dictionary;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the dictionary.
 *
 * @param definition one sentence that says what is counted
 * @param unit {@code KRW} for money, otherwise the counter the reports print
 * @param synonyms other counters that mean the same as the unit and that plans may use
 * @param dimensions what it can be asked by
 * @param sources the record types it is made from; empty where a formula makes it
 * @param formula how it follows from other figures; null where records make it
 * @param wholeYear of a PLAN: whether a target without a period is the one for the whole fiscal year; null for no
 * @param decimals decimals it is rounded to, half up; null where it is exact
 * @param basis what a rate's amounts are measured on
 * @param version raised when the definition changes, so that two editions can be distinguished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Figure",
        description = "What a figure is: its dictionary entry.",
        requiredProperties = {"key", "label", "definition", "unit", "kind", "dimensions", "sources", "version"})
public record Figure(
        String key,
        Label label,
        Label definition,
        String unit,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> synonyms,
        Kind kind,
        List<String> dimensions,
        List<String> sources,
        @Schema(implementation = String.class, examples = "budget.executed / budget.allocated") Formula formula,
        Boolean wholeYear,
        Integer decimals,
        Label basis,
        int version) {

    public Figure {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        sources = sources == null ? List.of() : List.copyOf(sources);
        require(key != null && key.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+"), "key", key);
        require(label != null && definition != null && unit != null && kind != null, "an attribute is missing", key);
        require(version > 0, "version", key);
        require((kind == Kind.RATE) == (formula != null && formula.ratio()), "a rate, and only a rate, divides", key);
        require((kind == Kind.RATE) == (basis != null), "a rate, and only a rate, states its basis", key);
        require(wholeYear == null || kind == Kind.PLAN, "only a plan is for a whole year", key);
        require(sources.isEmpty() == (formula != null), "a figure has either sources or a formula", key);
    }

    /** The first part of its key. */
    String domain() {
        return key.substring(0, key.indexOf('.'));
    }

    /** Whether what is stated in this unit is what the figure counts. */
    public boolean isCountedIn(String stated) {
        return unit.equals(stated) || synonyms.contains(stated);
    }

    /** Whether a target that is asked for without a period is the one for the whole fiscal year. */
    public boolean isForWholeYear() {
        return Boolean.TRUE.equals(wholeYear);
    }

    /** Whether it is one figure as a percentage of another. */
    public boolean inPercent() {
        return unit.equals("%");
    }

    /** The services whose records it is made from; of a formula, its parts say. */
    List<String> ownServices() {
        return sources.stream()
                .map(source -> source.substring(0, source.indexOf('.')))
                .distinct()
                .toList();
    }

    private static void require(boolean met, String rule, String key) {
        if (!met) {
            throw new IllegalArgumentException("figure " + key + ": " + rule);
        }
    }
}

package gujeong.gateway.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.problem.Reason;

/**
 * A dimension by which figures can be queried.
 *
 * @param values all its values with their labels, in their order, where they are the same everywhere; empty where records
 *     name them (codes) or they are numbers
 * @param numbers of a dimension whose values are whole numbers: which ones; null of any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FigureDimension",
        requiredProperties = {"label", "values"})
public record Dimension(Label label, Map<String, Label> values, Range numbers) {

    /** Whole numbers, both ends included. */
    @Schema(name = "FigureDimensionRange")
    public record Range(int from, int to) {

        private static final String NUMBER = "[1-9]\\d{0,8}";

        boolean contains(String text) {
            return text.matches(NUMBER) && Integer.parseInt(text) >= from && Integer.parseInt(text) <= to;
        }
    }

    public Dimension {
        values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether anything can ever be counted under the value; of codes that records name, any text may be one. */
    public boolean has(String value) {
        return numbers != null ? numbers.contains(value) : values.isEmpty() || values.containsKey(value);
    }

    /** Which values it has, for somebody who has named another. */
    public Reason allowed() {
        return numbers != null
                ? Reason.of("figure.dimensionNumbers", numbers.from, numbers.to)
                : Reason.of("figure.dimensionValues", String.join(", ", values.keySet()));
    }
}

package gujeong.kernel.recount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import gujeong.kernel.recount.Recount.Counted;
import gujeong.kernel.recount.Recount.Nature;
import gujeong.kernel.recount.Recount.Period;

/**
 * One row of a recount. Its columns are the figure's dimensions, except for these: {@code value}; of a plan
 * {@code period_from} and {@code period_to}; and where a row speaks for a figure it names itself, {@code figure} and
 * {@code dimensions} (JSON). A dimension that is null is not there.
 */
final class CountedRow {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> columns;

    /** @param columns by name; none of them are kept that are null */
    CountedRow(Map<String, Object> columns) {
        this.columns = new TreeMap<>(columns);
    }

    /** @param figure whose file it is */
    Counted of(String figure) {
        Object value = columns.remove("value");
        if (value == null) {
            throw new IllegalStateException("recount of " + figure + ": a row has no value");
        }
        Object named = columns.remove("figure");
        Period period = period();
        return new Counted(
                named == null ? figure : named.toString(),
                dimensions(),
                period == null ? Nature.ACTUAL : Nature.PLAN,
                period,
                new BigDecimal(value.toString()));
    }

    private Period period() {
        Object from = columns.remove("period_from");
        Object to = columns.remove("period_to");
        return from == null ? null : new Period((LocalDate) from, (LocalDate) to);
    }

    private Map<String, String> dimensions() {
        Map<String, String> dimensions = new TreeMap<>();
        Object stated = columns.remove("dimensions");
        if (stated != null) {
            dimensions.putAll(parse(stated.toString()));
        }
        columns.forEach((column, value) -> dimensions.put(camel(column), value.toString()));
        return dimensions;
    }

    private static Map<String, String> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recount answered dimensions that are not JSON", e);
        }
    }

    private static String camel(String column) {
        var name = new StringBuilder();
        for (String part : column.split("_")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}

package gujeong.kernel.csv;

import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.kernel.facts.Values;
import gujeong.kernel.problem.Confidential;

/** What a value looks like in a cell: as {@link CsvRows} reads it. */
public final class CellText {

    private CellText() {}

    /** The text of a value of the facts; empty for none. Lists and maps are JSON, what is about a person is masked. */
    public static String of(Object value, ObjectMapper json) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return FormulaGuard.on(text);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Confidential || Values.isPlain(value.getClass())
                ? value.toString()
                : asJson(value, json);
    }

    /** The same of what is JSON already. */
    public static String of(JsonNode value, ObjectMapper json) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isTextual() ? FormulaGuard.on(value.textValue()) : asJson(value, json);
    }

    private static String asJson(Object value, ObjectMapper json) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

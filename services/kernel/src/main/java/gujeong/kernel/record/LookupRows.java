package gujeong.kernel.record;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Values;

/** Rows that are looked up in one statement: the values of each component are one array of texts. */
final class LookupRows {

    private static final Map<Class<?>, String> SQL_TYPES = Map.of(
            Integer.class, "integer",
            Long.class, "bigint",
            BigDecimal.class, "numeric",
            Boolean.class, "boolean",
            LocalDate.class, "date",
            LocalTime.class, "time",
            Instant.class, "timestamptz",
            UUID.class, "uuid");

    private final List<Component> parts;

    LookupRows(List<Component> parts) {
        this.parts = parts;
    }

    /** The rows as a table {@code asked}, each with its {@code place} from 1. */
    String table() {
        return "unnest(" + each("cast(? AS text[])", ", ") + ") WITH ORDINALITY AS asked (" + each("k%1$d", ", ")
                + ", place)";
    }

    /** The asked values, of the types their columns have. */
    String values() {
        return each("cast(asked.k%1$d AS %3$s)", ", ");
    }

    /** The columns of {@code t} they are compared with. */
    String columns() {
        return each("t.%2$s", ", ");
    }

    /** That all of them, none of which is null, are equal. */
    String equal() {
        return each("t.%2$s = cast(asked.k%1$d AS %3$s)", " AND ");
    }

    private String each(String pattern, String separator) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> pattern.formatted(
                        i, parts.get(i).column(), sqlType(parts.get(i).type())))
                .collect(Collectors.joining(separator));
    }

    /** Binds one array for each component, the first as the first parameter. */
    void bind(PreparedStatement query, List<List<Object>> rows, ObjectMapper json) throws SQLException {
        Connection connection = query.getConnection();
        for (int part = 0; part < parts.size(); part++) {
            List<String> texts = new ArrayList<>(rows.size());
            for (List<Object> row : rows) {
                texts.add(text(row.get(part), json));
            }
            query.setArray(part + 1, connection.createArrayOf("text", texts.toArray()));
        }
    }

    private static String text(Object value, ObjectMapper json) {
        try {
            if (value == null) {
                return null;
            }
            return Values.isPlain(value.getClass()) ? value.toString() : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sqlType(Class<?> type) {
        String known = SQL_TYPES.get(type);
        if (known != null) {
            return known;
        }
        return Values.isPlain(type) ? "text" : "jsonb";
    }
}

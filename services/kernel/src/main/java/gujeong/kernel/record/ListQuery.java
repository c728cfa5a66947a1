package gujeong.kernel.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

import gujeong.kernel.paging.Cursor;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * A question to a collection, read from query parameters: equality filters by component name, {@code from} and
 * {@code to} on the business day, {@code voided}, {@code sort} by the business day or {@code recordedAt} (a leading
 * minus for descending), {@code limit} and {@code cursor}.
 */
public final class ListQuery {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
    static final String RECORDED_AT = "recordedAt";

    private final Map<String, Object> filters = new LinkedHashMap<>();
    private final Component businessDay;
    private LocalDate from;
    private LocalDate to;
    private Boolean voided = false;
    private String sort;
    private boolean descending;
    private int limit = DEFAULT_LIMIT;
    private Cursor cursor;

    private ListQuery(Component businessDay) {
        this.businessDay = businessDay;
        this.sort = businessDay.name();
    }

    public static ListQuery of(Shape<?> shape, MultivaluedMap<String, String> parameters) {
        ListQuery query = new ListQuery(shape.businessDay());
        parameters.forEach((name, values) -> {
            if (values.size() != 1 || values.get(0).isEmpty()) {
                throw Refusal.invalid(name, "must be given once, with a value");
            }
            query.take(shape, name, values.get(0));
        });
        if (query.cursor != null && !query.cursor.sortedBy().equals(query.sortedBy())) {
            throw Refusal.invalid("cursor", "belongs to a list sorted by " + query.cursor.sortedBy());
        }
        return query;
    }

    private void take(Shape<?> shape, String name, String text) {
        switch (name) {
            case "from" -> from = (LocalDate) value(name, LocalDate.class, text);
            case "to" -> to = (LocalDate) value(name, LocalDate.class, text);
            case "voided" -> voided = text.equals("any") ? null : (Boolean) value(name, Boolean.class, text);
            case "sort" -> sortBy(text);
            case "limit" -> limit = limit(text);
            case "cursor" -> cursor = Cursor.parse(text);
            default -> {
                Optional<Component> component = shape.component(name).filter(c -> Values.isPlain(c.type()));
                filters.put(
                        name,
                        value(
                                name,
                                component
                                        .orElseThrow(() -> unknown(shape, name))
                                        .type(),
                                text));
            }
        }
    }

    private static Refusal unknown(Shape<?> shape, String name) {
        List<String> known = new ArrayList<>(List.of("from", "to", "voided", "sort", "limit", "cursor"));
        shape.components().stream()
                .filter(c -> Values.isPlain(c.type()))
                .map(Component::name)
                .forEach(known::add);
        return Refusal.of(
                ProblemCode.UNKNOWN_PARAMETER,
                name,
                "There is no parameter " + name + "; known are " + String.join(", ", known) + ".");
    }

    private static Object value(String name, Class<?> type, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(name, "must be text without control characters");
        }
        try {
            return Values.parse(type, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(name, e.getMessage());
        }
    }

    private static int limit(String text) {
        int limit = (Integer) value("limit", Integer.class, text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refusal.invalid("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    private void sortBy(String text) {
        descending = text.startsWith("-");
        sort = descending ? text.substring(1) : text;
        if (!sort.equals(RECORDED_AT) && !sort.equals(businessDay.name())) {
            throw Refusal.invalid(
                    "sort", "must be " + businessDay.name() + " or " + RECORDED_AT + ", with - for descending");
        }
    }

    int limit() {
        return limit;
    }

    private String sortedBy() {
        return (descending ? "-" : "") + sort;
    }

    private String sortPath() {
        return sort.equals(RECORDED_AT) ? sort : "facts." + sort;
    }

    ListQuery withLimit(int rows) {
        limit = rows;
        return this;
    }

    /** Moves on behind the last record seen. */
    ListQuery after(RecordEntity<?> last) {
        cursor = cursorAt(last);
        return this;
    }

    Cursor cursorAt(RecordEntity<?> last) {
        Object value = sort.equals(RECORDED_AT) ? last.recordedAt() : businessDay.of(last.facts());
        return new Cursor(sortedBy(), value.toString(), last.id().toString());
    }

    /** The where and order clauses in HQL, with the parameters they name. */
    String hql(Map<String, Object> parameters) {
        List<String> terms = new ArrayList<>();
        filters.forEach((name, value) -> filter(terms, parameters, name, value));
        bound(terms, parameters, "from", ">=", from);
        bound(terms, parameters, "to", "<=", to);
        if (voided != null) {
            terms.add("voided = :voided");
            parameters.put("voided", voided);
        }
        if (cursor != null) {
            String beyond = descending ? "<" : ">";
            // compared as one, the index is entered right behind the cursor, however many share its day
            terms.add("(" + sortPath() + ", id) " + beyond + " (:c, :cid)");
            Class<?> type = sort.equals(RECORDED_AT) ? Instant.class : LocalDate.class;
            parameters.put("c", value("cursor", type, cursor.value()));
            parameters.put("cid", value("cursor", UUID.class, cursor.id()));
        }
        String direction = descending ? " desc" : "";
        return (terms.isEmpty() ? "" : String.join(" and ", terms)) + " order by " + sortPath() + direction + ", id"
                + direction;
    }

    private static void filter(List<String> terms, Map<String, Object> parameters, String name, Object value) {
        if (value instanceof LocalTime time) {
            // bound as a time it would be moved by the zone the machine is in
            terms.add("cast(facts." + name + " as String) = :f_" + name);
            parameters.put("f_" + name, time + ":00");
        } else {
            terms.add("facts." + name + " = :f_" + name);
            parameters.put("f_" + name, value);
        }
    }

    private void bound(
            List<String> terms, Map<String, Object> parameters, String name, String operator, LocalDate day) {
        if (day != null) {
            terms.add("facts." + businessDay.name() + " " + operator + " :" + name);
            parameters.put(name, day);
        }
    }
}

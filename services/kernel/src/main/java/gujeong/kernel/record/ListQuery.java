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

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Values;
import gujeong.kernel.paging.Cursor;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.Refusal;

/**
 * A query of a collection, read from query parameters: equality filters by component name, {@code from} and
 * {@code to} on the business day, {@code voided}, {@code sort} by the business day or {@code recordedAt} (a leading
 * minus for descending), {@code limit} and {@code cursor}.
 */
public final class ListQuery {

    public static final int DEFAULT_LIMIT = 50;
    static final String RECORDED_AT = "recordedAt";
    private static final List<String> PAGE = List.of("limit", "cursor");

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

    /** Some of the records that match: a page. */
    public static ListQuery of(FactsShape<?> shape, MultivaluedMap<String, String> parameters) {
        return of(shape, parameters, PAGE);
    }

    /** All the records that match, a few at a time. Their {@link Columns} are read elsewhere. */
    static ListQuery ofAll(FactsShape<?> shape, MultivaluedMap<String, String> parameters, int atATime) {
        ListQuery query = of(shape, parameters, List.of(Columns.PARAMETER));
        query.limit = atATime;
        return query;
    }

    private static ListQuery of(FactsShape<?> shape, MultivaluedMap<String, String> parameters, List<String> beside) {
        ListQuery query = new ListQuery(shape.businessDay());
        parameters.forEach((name, values) -> {
            if (values.size() != 1 || values.get(0).isEmpty()) {
                throw Refusal.invalid(name, "query.onceWithValue");
            }
            if (beside.contains(name)) {
                query.take(name, values.get(0));
            } else {
                query.select(shape, name, values.get(0), beside);
            }
        });
        if (query.cursor != null && !query.cursor.sortedBy().equals(query.sortedBy())) {
            throw Refusal.invalid("cursor", "list.sortedOtherwise", query.cursor.sortedBy());
        }
        return query;
    }

    private void take(String name, String text) {
        switch (name) {
            case "limit" -> limit = limit(text);
            case "cursor" -> cursor = Cursor.parse(text);
            default -> {}
        }
    }

    private void select(FactsShape<?> shape, String name, String text, List<String> beside) {
        switch (name) {
            case "from" -> from = (LocalDate) value(name, LocalDate.class, text);
            case "to" -> to = (LocalDate) value(name, LocalDate.class, text);
            case "voided" -> voided = text.equals("any") ? null : (Boolean) value(name, Boolean.class, text);
            case "sort" -> sortBy(text);
            default -> {
                Optional<Component> component = shape.component(name).filter(c -> Values.isPlain(c.type()));
                filters.put(
                        name,
                        value(
                                name,
                                component
                                        .orElseThrow(() -> unknown(shape, name, beside))
                                        .type(),
                                text));
            }
        }
    }

    private static Refusal unknown(FactsShape<?> shape, String name, List<String> beside) {
        List<String> known = new ArrayList<>(List.of("from", "to", "voided", "sort"));
        known.addAll(beside);
        shape.components().stream()
                .filter(c -> Values.isPlain(c.type()))
                .map(Component::name)
                .forEach(known::add);
        return QueryRules.unknown(shape.isPersonal() ? Fault.nameOnly(name) : name, known);
    }

    private static Object value(String name, Class<?> type, String text) {
        try {
            return Values.parse(type, text);
        } catch (InvalidValue e) {
            throw Refusal.invalid(name, e);
        }
    }

    private static int limit(String text) {
        int limit = (Integer) value("limit", Integer.class, text);
        if (limit < 1 || limit > Page.MOST_ITEMS) {
            throw Refusal.invalid("limit", "list.limit", Page.MOST_ITEMS);
        }
        return limit;
    }

    private void sortBy(String text) {
        descending = text.startsWith("-");
        sort = descending ? text.substring(1) : text;
        if (!sort.equals(RECORDED_AT) && !sort.equals(businessDay.name())) {
            throw Refusal.invalid("sort", "list.sort", businessDay.name(), RECORDED_AT);
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

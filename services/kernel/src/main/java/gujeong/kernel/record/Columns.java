package gujeong.kernel.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.kernel.csv.CellText;
import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * The columns of an export. They are those of an import, what is stated; on request others in any order, also what the
 * service adds to that, such as {@code id}, {@code revision} and {@code status}.
 */
final class Columns {

    /** The query parameter that asks for columns: names, with commas between them. */
    static final String PARAMETER = "columns";

    private final FactsShape<?> shape;
    private final List<String> names;
    private final ObjectMapper json;

    private Columns(FactsShape<?> shape, List<String> names, ObjectMapper json) {
        this.shape = shape;
        this.names = names;
        this.json = json;
    }

    /**
     * @param asked what the caller asks for; null for what is stated
     * @throws Refusal if there is no such column
     */
    static Columns of(Records<?, ?> records, String asked, ObjectMapper json) {
        List<String> stated =
                records.shape().components().stream().map(Component::name).toList();
        if (asked == null) {
            return new Columns(records.shape(), stated, json);
        }
        List<String> known =
                Stream.concat(added(records.entity()).stream(), stated.stream()).toList();
        List<String> names = Arrays.stream(asked.split(",")).map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refusal.of(
                        ProblemCode.INVALID_VALUE, PARAMETER, unknown(Fault.nameOnly(name), String.join(", ", known)));
            }
            if (!seen.add(name)) {
                throw Refusal.invalid(PARAMETER, "export.columnTwice", name);
            }
        }
        return new Columns(records.shape(), names, json);
    }

    /** @param name null if it may be a value in the wrong place, which is not repeated */
    private static Reason unknown(String name, String known) {
        return name == null ? Reason.of("export.noSuchColumn", known) : Reason.of("export.unknownColumn", name, known);
    }

    /** What the state of a record type says beside the facts. */
    static List<String> added(Class<?> entity) {
        try {
            return added(entity.getDeclaredMethod("state").getReturnType().getRecordComponents())
                    .toList();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> added(RecordComponent... parts) {
        return Arrays.stream(parts).flatMap(part -> {
            if (!part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                return Stream.of(part.getName());
            }
            return Facts.class.isAssignableFrom(part.getType())
                    ? Stream.empty()
                    : added(part.getType().getRecordComponents());
        });
    }

    List<String> names() {
        return names;
    }

    List<String> cells(RecordEntity<?> record) {
        List<String> cells = new ArrayList<>(names.size());
        JsonNode state = null;
        for (String name : names) {
            Component stated = shape.component(name).orElse(null);
            if (stated != null) {
                cells.add(CellText.of(stated.of(record.facts()), json));
                continue;
            }
            state = state == null ? json.valueToTree(record.state()) : state;
            cells.add(CellText.of(state.path(name), json));
        }
        return cells;
    }
}

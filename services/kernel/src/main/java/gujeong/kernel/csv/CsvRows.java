package gujeong.kernel.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import gujeong.kernel.personal.Personal;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Component;
import gujeong.kernel.record.Facts;
import gujeong.kernel.record.Shape;
import gujeong.kernel.record.Values;

/**
 * Reads a CSV file as facts: the header names components, an empty cell is an absent value, lists and maps are JSON
 * text. Every bad cell becomes a {@link Fault} with its line and column.
 */
public final class CsvRows<F extends Facts> {

    static final int MOST_ROWS = 100_000;

    private final Shape<F> shape;
    private final ObjectMapper json;
    private final List<Fault> faults;
    private final List<F> facts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    public CsvRows(Shape<F> shape, ObjectMapper json, List<Fault> faults) {
        this.shape = shape;
        this.json = json;
        this.faults = faults;
    }

    public List<F> facts() {
        return facts;
    }

    /** The line each of the facts begins on. */
    public int line(int index) {
        return lines.get(index);
    }

    /** Leaves out the rows that are not sound; those that stay keep their lines. */
    public void retain(BiPredicate<F, Integer> sound) {
        List<F> all = List.copyOf(facts);
        List<Integer> at = List.copyOf(lines);
        facts.clear();
        lines.clear();
        for (int i = 0; i < all.size(); i++) {
            if (sound.test(all.get(i), at.get(i))) {
                facts.add(all.get(i));
                lines.add(at.get(i));
            }
        }
    }

    public void read(byte[] csv) {
        List<Component> columns = null;
        try (CsvReader<CsvRecord> rows = reader().ofCsvRecord(text(csv))) {
            for (CsvRecord row : rows) {
                if (columns == null) {
                    columns = columns(row.getFields());
                } else {
                    take(columns, row);
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "The file cannot be read as CSV; is a quote left open?");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (columns == null) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "The file is empty; its first line must name the columns.");
        }
    }

    /** Rows of a wrong length are let through here, so that they can be named with the others. */
    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true);
    }

    private static String text(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            ensureQuotesClose(text);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "The file is not UTF-8. Save it as CSV UTF-8.");
        }
    }

    /** The reader takes everything behind an open quote for one cell: rows would be lost without a word. */
    private static void ensureQuotesClose(String text) {
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "The file cannot be read as CSV: a quote is left open.");
        }
    }

    private List<Component> columns(List<String> header) {
        List<Component> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            Component column = shape.component(name.strip()).orElse(null);
            if (column == null || !seen.add(name.strip())) {
                String known = String.join(
                        ", ", shape.components().stream().map(Component::name).toList());
                String what = column == null ? "is not a column; the columns are " + known : "stands twice";
                // a file without a header begins with data
                String shown = shape.isPersonal() ? "column " + (columns.size() + 1) : name.strip();
                throw Refusal.of(ProblemCode.INVALID_IMPORT, List.of(new Fault(1, shown, null, what)));
            }
            columns.add(column);
        }
        return columns;
    }

    private void take(List<Component> columns, CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (facts.size() == MOST_ROWS) {
            throw Refusal.of(ProblemCode.BODY_TOO_LARGE, "A file may have " + MOST_ROWS + " rows at most.");
        }
        if (row.getFieldCount() != columns.size()) {
            faults.add(new Fault(
                    line, null, null, "has " + row.getFieldCount() + " cells, the header has " + columns.size()));
            return;
        }
        int before = faults.size();
        List<Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            int column = columns.indexOf(component);
            String cell = column < 0 ? "" : row.getField(column);
            values.add(cell.isBlank() ? null : value(component, cell.strip(), line));
        }
        if (faults.size() == before) {
            facts.add(shape.build(values));
            lines.add(line);
        }
    }

    private Object value(Component component, String cell, int line) {
        try {
            if (component.isPersonal()) {
                return Personal.stated(component.type(), cell);
            }
            return Values.isPlain(component.type())
                    ? Values.parse(component.type(), cell)
                    : json.readValue(cell, json.constructType(component.genericType()));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(line, component.name(), cell, e.getMessage()));
        } catch (JsonProcessingException e) {
            faults.add(new Fault(line, component.name(), cell, "must be JSON: a list or an object in one cell"));
        }
        return null;
    }
}

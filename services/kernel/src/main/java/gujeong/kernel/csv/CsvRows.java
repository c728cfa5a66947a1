package gujeong.kernel.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Recorded;
import gujeong.kernel.facts.Values;
import gujeong.kernel.personal.PersonalValue;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.text.CharacterRules;

/**
 * Reads a CSV file as facts, some rows at a time: the header names components, an empty cell is an absent value, lists and
 * maps are JSON text. What spreadsheets make of a file is understood: the mark before it, {@code TRUE} and {@code FALSE},
 * rows of empty cells, and the {@link FormulaGuard guard} before formulas. Every bad cell becomes a {@link Fault} with its
 * line and column. However large the file, and whatever it holds, no more than {@link #AT_A_TIME} rows or
 * {@link #CHARACTERS_AT_A_TIME} are in memory.
 */
public final class CsvRows<F extends Facts> implements AutoCloseable {

    static final int MOST_ROWS = 100_000;
    private static final int AT_A_TIME = 2000;
    private static final int CHARACTERS_AT_A_TIME = 512 * 1024;

    /** Characters of one row, of three bytes each at most: with what the service adds, the record can be kept. */
    static final int LONGEST_ROW = (Recorded.MOST_STATE_BYTES - 16 * 1024) / 3;

    /** A cell that is too long, but not longer than this times a row, is read to its end, to go on behind it. */
    private static final int READ_ON = 2;

    private static final int LONGEST_NAME = 100;

    /**
     * One row as facts.
     *
     * @param beside what it says in the columns that are not the facts', by their names; without those that are empty
     */
    public record Row<F>(int line, F facts, Map<String, String> beside) {}

    private final FactsShape<F> shape;
    private final List<String> others;
    private final ObjectMapper json;
    private final Consumer<Fault> faults;
    private final CsvText text;
    private final Cells cells;
    private final CloseableIterator<Cells.Row> rows;
    private final int width;
    /** For each component the cell it is in; -1 for none. */
    private final int[] places;
    /** Columns that are not the facts', and their cells. */
    private final Map<String, Integer> beside = new LinkedHashMap<>();

    private int read;
    private int bad;
    private boolean cutShort;

    /**
     * Reads the header of a file with the facts' columns.
     *
     * @param faults receives every fault, in the order of the rows
     * @throws Refusal if the file is no such table
     */
    public CsvRows(FactsShape<F> shape, ObjectMapper json, InputStream csv, Consumer<Fault> faults) {
        this(shape, List.of(), json, csv, faults);
    }

    /**
     * The same of a file that may have others beside them.
     *
     * @param others the names that other columns may have
     */
    public CsvRows(
            FactsShape<F> shape,
            Collection<String> others,
            ObjectMapper json,
            InputStream csv,
            Consumer<Fault> faults) {
        this.shape = shape;
        this.others = List.copyOf(others);
        this.json = json;
        this.faults = faults;
        text = new CsvText(csv, READ_ON * LONGEST_ROW);
        cells = new Cells(text, shape.components().size() + others.size() + 1, LONGEST_ROW);
        rows = CsvReader.builder()
                .skipEmptyLines(true)
                // rows of another length are let through here, so that they can be named with the others
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(cells, text)
                .iterator();
        Cells.Row header = next();
        if (header == null) {
            ensureQuotesClose();
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "csv.empty");
        }
        width = header.count();
        places = places(header);
    }

    /** The facts' columns that the file has. */
    public List<Component> columns() {
        return IntStream.range(0, places.length)
                .filter(i -> places[i] >= 0)
                .mapToObj(shape.components()::get)
                .toList();
    }

    /** Whether it has a column beside the facts'. */
    public boolean has(String other) {
        return beside.containsKey(other);
    }

    /** Rows of data read so far, the bad ones included and the empty ones not. */
    public int read() {
        return read;
    }

    /**
     * The sound ones of the next rows, down to the end of the file; there may be none among them.
     *
     * @return null at the end
     * @throws Refusal if the file cannot be read on
     */
    public List<Row<F>> some() {
        List<Row<F>> some = new ArrayList<>();
        int before = read;
        int characters = 0;
        while (read - before < AT_A_TIME && characters < CHARACTERS_AT_A_TIME) {
            Cells.Row row = next();
            if (row == null) {
                ensureQuotesClose();
                return read == before ? null : some;
            }
            if (++read > MOST_ROWS) {
                throw Refusal.of(ProblemCode.BODY_TOO_LARGE, Reason.of("csv.tooManyRows", MOST_ROWS));
            }
            characters += row.characters();
            F facts = facts(row);
            if (facts != null) {
                some.add(new Row<>(row.line(), facts, beside(row)));
            }
        }
        return some;
    }

    /** The next row that is not empty; null at the end. */
    private Cells.Row next() {
        try {
            while (!cutShort && rows.hasNext()) {
                Cells.Row row = rows.next();
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            // the parser wraps whatever its source throws
            if (e.getCause() instanceof CsvText.EndlessCell) {
                return cutShort();
            }
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "csv.unreadable");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw Refusal.of(ProblemCode.INVALID_IMPORT, "csv.notUtf8");
            }
            throw e;
        }
    }

    /** Behind a cell too long to be read to its end nothing can be read. */
    private Cells.Row cutShort() {
        cutShort = true;
        read++;
        Fault endless = new Fault(cells.line(), nameOf(cells.cell()), null, "csv.endlessCell", LONGEST_ROW);
        if (places == null) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, List.of(endless));
        }
        fault(endless);
        return null;
    }

    /** The parser takes everything behind an open quote for one cell: rows would be lost silently. */
    private void ensureQuotesClose() {
        if (!cutShort && !text.quotesClose()) {
            throw Refusal.of(ProblemCode.INVALID_IMPORT, "csv.openQuote");
        }
    }

    private int[] places(Cells.Row header) {
        int[] found = new int[shape.components().size()];
        Arrays.fill(found, -1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = CharacterRules.stripped(header.cells().get(i));
            Component column = shape.component(name).orElse(null);
            if (column == null && !others.contains(name)) {
                throw noColumn(header, i, name);
            }
            if (!seen.add(name)) {
                throw refusal(header, name, Reason.of("csv.columnTwice"));
            }
            if (column == null) {
                beside.put(name, i);
            } else {
                found[shape.components().indexOf(column)] = i;
            }
        }
        if (header.tooLongAt() >= 0) {
            throw noColumn(header, header.tooLongAt(), null);
        }
        return found;
    }

    /** @param name null if it is too long to be one */
    private Refusal noColumn(Cells.Row header, int index, String name) {
        String columns = String.join(", ", known());
        // a file without a header begins with data
        if (name == null || shape.isPersonal() || name.length() > LONGEST_NAME) {
            return refusal(header, null, Reason.of("csv.noColumnAt", index + 1, columns));
        }
        return refusal(header, name, Reason.of("csv.noColumn", columns));
    }

    private static Refusal refusal(Cells.Row header, String column, Reason why) {
        return Refusal.of(ProblemCode.INVALID_IMPORT, List.of(new Fault(header.line(), column, null, why)));
    }

    private List<String> known() {
        return Stream.concat(shape.components().stream().map(Component::name), others.stream())
                .toList();
    }

    /** The name of the column a cell is in; null if it is in none. */
    private String nameOf(int cell) {
        for (int i = 0; places != null && i < places.length; i++) {
            if (places[i] == cell) {
                return shape.components().get(i).name();
            }
        }
        return null;
    }

    private F facts(Cells.Row row) {
        if (row.tooLongAt() >= 0) {
            fault(new Fault(row.line(), nameOf(row.tooLongAt()), null, "csv.rowTooLong", LONGEST_ROW));
            return null;
        }
        if (row.count() != width) {
            fault(new Fault(row.line(), null, null, "csv.otherLength", row.count(), width));
            return null;
        }
        int before = bad;
        List<Object> values = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            String cell =
                    places[i] < 0 ? "" : CharacterRules.stripped(row.cells().get(places[i]));
            values.add(cell.isEmpty() ? null : value(shape.components().get(i), cell, row.line()));
        }
        return bad == before ? shape.build(values) : null;
    }

    private Map<String, String> beside(Cells.Row row) {
        Map<String, String> said = new HashMap<>();
        beside.forEach((name, place) -> {
            String cell = row.cells().get(place).strip();
            if (!cell.isEmpty()) {
                said.put(name, cell);
            }
        });
        return said;
    }

    private Object value(Component component, String cell, int line) {
        try {
            if (component.isPersonal()) {
                return PersonalValue.stated(component.type(), cell);
            }
            return Values.isPlain(component.type())
                    ? Values.parse(component.type(), asStated(component, cell))
                    : json.readValue(cell, json.constructType(component.genericType()));
        } catch (InvalidValue e) {
            fault(new Fault(line, component.name(), cell, e.reason()));
        } catch (JsonProcessingException e) {
            fault(new Fault(line, component.name(), cell, "csv.json"));
        }
        return null;
    }

    private static String asStated(Component component, String cell) {
        if (component.type() == Boolean.class) {
            return cell.toLowerCase(Locale.ROOT);
        }
        return component.type() == String.class ? FormulaGuard.off(cell) : cell;
    }

    private void fault(Fault fault) {
        bad++;
        faults.accept(fault);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

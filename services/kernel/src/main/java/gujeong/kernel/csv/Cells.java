package gujeong.kernel.csv;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * The cells of one row after the other. Cells beyond the columns a file may have are counted, not kept; nor are those of a
 * row that is too long.
 */
final class Cells extends AbstractBaseCsvCallbackHandler<Cells.Row> {

    /**
     * @param line the row begins on
     * @param count of cells, those that are not kept included
     * @param characters in all cells
     * @param tooLongAt the first cell that is not kept for its length, alone or with those before it; -1 if all are
     */
    record Row(int line, List<String> cells, int count, int characters, int tooLongAt) {

        /** Whether all its cells are blank, as spreadsheets leave rows behind. */
        boolean isEmpty() {
            int kept = cells.stream().mapToInt(String::length).sum();
            return kept == characters && cells.stream().allMatch(String::isBlank);
        }
    }

    private final CsvText text;
    private final int mostCells;
    private final int mostCharacters;
    private List<String> cells;
    private int characters;
    private int tooLongAt;

    Cells(CsvText text, int mostCells, int mostCharacters) {
        this.text = text;
        this.mostCells = mostCells;
        this.mostCharacters = mostCharacters;
    }

    /** The line of the row that is being read. */
    int line() {
        return (int) getStartingLineNumber();
    }

    /** The cell that is being read, from 0. */
    int cell() {
        return getFieldCount();
    }

    @Override
    protected void handleBegin(long line) {
        cells = new ArrayList<>(mostCells);
        characters = 0;
        tooLongAt = -1;
        text.cellEnded();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        text.cellEnded();
        characters += length;
        if (tooLongAt < 0 && characters > mostCharacters) {
            tooLongAt = index;
        }
        if (tooLongAt < 0 && index < mostCells) {
            cells.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(line(), cells, getFieldCount(), characters, tooLongAt);
    }
}

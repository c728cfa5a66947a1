package gujeong.kernel.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file as it is read: UTF-8 to the letter, without the mark a spreadsheet puts before it. Counts quotes,
 * for the parser takes everything behind an open one for one cell; and ends such a cell before it fills the memory.
 */
final class CsvText extends Reader {

    private static final char MARK = '\uFEFF';

    private final Reader text;
    private final int longestCell;
    private boolean begun;
    private long read;
    private long cellsEndedAt;
    private long quotes;

    CsvText(InputStream csv, int longestCell) {
        this.text = new InputStreamReader(
                csv,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.longestCell = longestCell;
    }

    /** Thrown in the middle of a cell that is too long to be read to its end. */
    static final class EndlessCell extends RuntimeException {
        EndlessCell() {
            super(null, null, false, false);
        }
    }

    void cellEnded() {
        cellsEndedAt = read;
    }

    boolean quotesClose() {
        return quotes % 2 == 0;
    }

    @Override
    public int read(char[] into, int off, int len) throws IOException {
        if (read - cellsEndedAt > longestCell) {
            throw new EndlessCell();
        }
        int n = text.read(into, off, len);
        if (!begun && n > 0) {
            begun = true;
            if (into[off] == MARK) {
                System.arraycopy(into, off + 1, into, off, n - 1);
                n = n == 1 ? text.read(into, off, len) : n - 1;
            }
        }
        for (int i = off; i < off + n; i++) {
            if (into[i] == '"') {
                quotes++;
            }
        }
        read += Math.max(n, 0);
        return n;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

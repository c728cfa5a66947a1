package gujeong.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text in columns for a terminal, where a Korean syllable is as wide as two Latin letters. */
public final class TextColumns {

    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    /** The first column and columns of text are aligned to the left, columns of numbers to the right. */
    public String text(String indent) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> indent + line(row, widths)).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String blanks = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : "  ").append(isNumeric(i) ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** A column is numeric when some cell below its heading is a number, perhaps with a remark in parentheses. */
    private boolean isNumeric(int column) {
        return column > 0
                && rows.stream().skip(1).filter(row -> row.size() > column).anyMatch(row -> row.get(column)
                        .matches("[△−+-]?[0-9][0-9.,]*%?(\\(.*\\))?"));
    }

    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Columns of the terminal that the text takes. */
    static int width(String text) {
        return text.codePoints().map(TextColumns::width).sum();
    }

    /** The wide and full-width blocks of Unicode's East Asian Width that Korean office text uses. */
    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F // Hangul leading consonants
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF // CJK, kana, compatibility Jamo
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3 // Hangul syllables
                || codePoint >= 0xF900 && codePoint <= 0xFAFF // CJK compatibility
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F // CJK compatibility forms
                || codePoint >= 0xFF00 && codePoint <= 0xFF60 // full-width forms
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF // pictographs
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}

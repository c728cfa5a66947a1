package gujeong.kernel.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from executing a text as a formula: a text that begins like one is written with a leading
 * apostrophe, which is removed when the file comes back. A text that begins with apostrophes itself gets one more, so
 * that every text comes back as it was.
 */
public final class FormulaGuard {

    private static final String GUARD = "'";

    /** The characters a formula begins with, in their full width too, or that are skipped before it. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** The text as it is written into a file. */
    public static String on(String text) {
        return FORMULA.matcher(text).matches() ? GUARD + text : text;
    }

    /** The text that a file says. */
    public static String off(String cell) {
        return cell.startsWith(GUARD) && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}

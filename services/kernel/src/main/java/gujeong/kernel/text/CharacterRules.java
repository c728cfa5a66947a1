package gujeong.kernel.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Which characters a text may have: one rule for all input, in JSON, in a file or in a parameter. */
public final class CharacterRules {

    private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    /** Between letters some of these have a meaning, at the ends of a text none. */
    private static final String EMPTY = "\u200B\u2060\uFEFF";
    /** Turn the text around them, so that it reads otherwise than it is. */
    private static final String DIRECTIONS = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    /** Letters and marks that show nothing: fillers of Korean and Khmer, selectors, the empty pattern of braille. */
    private static final String SHOWING_NOTHING =
            "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int FIRST_SUPPLEMENTARY_SELECTOR = 0xE0100;
    private static final int LAST_SUPPLEMENTARY_SELECTOR = 0xE01EF;

    private CharacterRules() {}

    /**
     * The same words typed on two systems must be the same text: in one form (NFC), with one kind of line break, without
     * blanks around it. Null stays null.
     */
    public static String normal(String text) {
        if (text == null) {
            return null;
        }
        return stripped(LINE_BREAK
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("\n"));
    }

    /** The text without blanks around it. */
    public static String stripped(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Whether people can read the text: something of it can be seen, and nothing in it controls how the rest is shown. */
    public static boolean areReadable(CharSequence text, boolean lines) {
        return text.codePoints().anyMatch(CharacterRules::isVisible)
                && text.codePoints().allMatch(c -> lines && c == '\n' || isText(c));
    }

    /** Every kind of space Unicode has, and what has no width at all. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || EMPTY.indexOf(c) >= 0;
    }

    /** Whether it may stand in a text of one line. */
    public static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> DIRECTIONS.indexOf(c) < 0 && !isNoCharacter(c);
        };
    }

    /** Whether something of it can be seen. */
    public static boolean isVisible(int c) {
        return isText(c)
                && Character.getType(c) != Character.FORMAT
                && !Character.isSpaceChar(c)
                && SHOWING_NOTHING.indexOf(c) < 0
                && !(c >= FIRST_SELECTOR && c <= LAST_SELECTOR)
                && !(c >= FIRST_SUPPLEMENTARY_SELECTOR && c <= LAST_SUPPLEMENTARY_SELECTOR);
    }

    /** The code points that Unicode gives to no character for ever. */
    private static boolean isNoCharacter(int c) {
        return (c & LAST_TWO_OF_A_PLANE) == LAST_TWO_OF_A_PLANE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}

package gujeong.kernel.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Detects a mobile number in text that people write: in the digits of any script, spelt out in Korean or Chinese, with
 * blanks, signs or invisible characters between, or with a word between its three parts. In doubt it detects one: text
 * that is kept for ever can be reworded. It prevents mistakes; a number can still be hidden on purpose.
 */
public final class PhoneNumbersInText {

    /** Digits as they are spoken, each followed by its value. */
    private static final String SPOKEN = "공0영0〇0零0일1一1이2二2삼3三3사4四4오5五5육6륙6六6칠7七7팔8八8구9九9";

    private static final String SIGNS = "[^\\p{L}\\p{Nd}]{0,3}";
    private static final String WORD = "\\P{Nd}{0,6}";
    private static final String BEFORE = "(?<!\\d)(?:(?:\\+|00)?82" + SIGNS + "0?|0)" + SIGNS;

    /** Any way of grouping, with signs alone between the digits. */
    private static final Pattern GROUPED = Pattern.compile(
            BEFORE + "1" + SIGNS + "(?:0(?:" + SIGNS + "\\d){8}|[16789](?:" + SIGNS + "\\d){7,8})(?!\\d)");
    /** The usual grouping, with words between the groups. */
    private static final Pattern WORDED = Pattern.compile(
            "(?<!\\d)(?:(?:\\+|00)?82" + WORD + "0?|0)1[016789]" + WORD + "\\d{3,4}" + WORD + "\\d{4}(?!\\d)");

    private PhoneNumbersInText() {}

    /** Whether there is a mobile number in the text, however it is written. */
    public static boolean isIn(String text) {
        String digits = withPlainDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return isWrittenIn(digits) || isWrittenIn(withSpokenDigits(digits));
    }

    private static boolean isWrittenIn(String text) {
        return GROUPED.matcher(text).find() || WORDED.matcher(text).find();
    }

    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    private static String withSpokenDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int spoken = SPOKEN.indexOf(c);
            plain.append(spoken < 0 || spoken % 2 == 1 ? c : SPOKEN.charAt(spoken + 1));
        }
        return plain.toString();
    }
}

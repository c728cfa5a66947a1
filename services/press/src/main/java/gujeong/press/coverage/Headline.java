package gujeong.press.coverage;

import java.text.Normalizer;
import java.util.Locale;

/** Headlines compared as a reader compares them: by their letters and digits alone. */
final class Headline {

    /** Enough to distinguish headlines, and no more than an index takes. */
    private static final int LONGEST = 300;

    private Headline() {}

    /** What two headlines that read alike have in common: no blanks, no marks, one width, one case. */
    static String key(String headline) {
        String letters = Normalizer.normalize(headline, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.isEmpty() ? headline : letters;
    }
}

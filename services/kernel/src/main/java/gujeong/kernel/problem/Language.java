package gujeong.kernel.problem;

import java.util.List;
import java.util.Locale;

/** The languages of messages for people. */
public final class Language {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale KOREAN = Locale.KOREAN;

    /** Every sentence is there in each of them. */
    public static final List<Locale> ALL = List.of(ENGLISH, KOREAN);

    private Language() {}

    /** The one that {@code Accept-Language} prefers; English where it names none of them or cannot be read. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return ENGLISH;
        }
        try {
            Locale preferred = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return preferred == null ? ENGLISH : preferred;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }
}

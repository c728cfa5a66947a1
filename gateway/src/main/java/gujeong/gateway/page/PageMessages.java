package gujeong.gateway.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import io.quarkus.qute.TemplateExtension;

import gujeong.kernel.constraints.DateRules;

/** The words of these pages, from {@code messages/page.properties}. A word that is missing there is an error. */
public final class PageMessages {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/page", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private PageMessages() {}

    /** In a template: <code>{page:nameOfTheWord}</code>. */
    @TemplateExtension(namespace = "page", matchName = TemplateExtension.ANY)
    static String word(String word) {
        return WORDS.getString(word);
    }

    public static String say(String word, Object... about) {
        return about.length == 0
                ? WORDS.getString(word)
                : new MessageFormat(WORDS.getString(word), Locale.KOREAN).format(about);
    }

    /** A word that need not be there. */
    public static String nameOr(String otherwise, String word) {
        return WORDS.containsKey(word) ? WORDS.getString(word) : otherwise;
    }

    /** An instant as people here read it; null for none. */
    public static String instant(Instant instant) {
        return instant == null ? null : INSTANT.format(instant.atZone(DateRules.ZONE));
    }
}

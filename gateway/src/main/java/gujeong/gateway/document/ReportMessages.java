package gujeong.gateway.document;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import io.quarkus.qute.TemplateExtension;

/** The report's Korean texts, from {@code messages/report.properties}. A text that is missing there is an error. */
public final class ReportMessages {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/report", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu. M. d.");

    private ReportMessages() {}

    /** In a template: <code>{say:nameOfTheWord}</code>. */
    @TemplateExtension(namespace = "say", matchName = TemplateExtension.ANY)
    public static String say(String word) {
        return WORDS.getString(word);
    }

    public static String say(String word, Object... about) {
        return new MessageFormat(WORDS.getString(word), Locale.KOREAN).format(about);
    }

    /** What a code is called; the code itself where it has no word, since records may know codes that reports do not. */
    public static String name(String of, String code) {
        return WORDS.containsKey(of + code) ? WORDS.getString(of + code) : code;
    }

    /** The days of a council session, as its reports print them. */
    public static String sitting(LocalDate opens, LocalDate closes) {
        return DAY.format(opens) + " ~ " + DAY.format(closes);
    }
}

package gujeong.gateway.page;

import java.util.Locale;
import java.util.ResourceBundle;

import io.quarkus.qute.TemplateExtension;

/** The words of these pages, from {@code messages/page.properties}. A word that is missing there is an error. */
final class Notices {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/page", Locale.ROOT);

    private Notices() {}

    /** In a template: <code>{page:nameOfTheWord}</code>. */
    @TemplateExtension(namespace = "page", matchName = TemplateExtension.ANY)
    static String say(String word) {
        return WORDS.getString(word);
    }
}

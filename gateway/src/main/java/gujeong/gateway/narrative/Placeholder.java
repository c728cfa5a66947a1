package gujeong.gateway.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a figure is to be printed in a text: <code>{{figure.key|dimension=VALUE;…}}</code>. */
public final class Placeholder {

    private static final Pattern FORM = Pattern.compile("\\{\\{([^{}]*)}}");

    private Placeholder() {}

    /** Finds one after the other; its group 1 is what stands between the braces. */
    public static Matcher in(String text) {
        return FORM.matcher(text);
    }

    /** How many figures a text may stand for at most. */
    static int count(String text) {
        return (int) in(text).results().count();
    }
}

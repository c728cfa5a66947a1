package gujeong.gateway.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Keyboard users must see where the focus is: WCAG 2.2, 1.4.11. */
class FocusRingTest {

    private static final double LOWEST_CONTRAST = 3;

    private static String layout;

    @BeforeAll
    static void read() throws IOException {
        layout = Files.readString(Path.of("src/main/resources/templates/layout.html"));
    }

    @Test
    void it_is_seen_on_the_desk_on_paper_and_on_the_bar() {
        String ring = found("\n:focus-visible \\{ outline: 3px solid (#\\w+)");
        for (String ground : new String[] {"desk", "paper", "tint", "alarm-tint"}) {
            assertThat(contrast(ring, colour(ground))).as(ground).isGreaterThan(LOWEST_CONTRAST);
        }
        String onTheBar = found("\\.bar-top :focus-visible \\{ outline-color: (#\\w+)");
        assertThat(contrast(onTheBar, colour("strong"))).isGreaterThan(LOWEST_CONTRAST);
    }

    private static String colour(String name) {
        return found("--" + name + ": (#\\w+);");
    }

    private static String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(layout);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.length() == 4 ? colour.substring(1).repeat(2) : colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

package gujeong.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The pages in a real browser, on a telephone and on a desk: whole, large enough to press, and open to everybody. */
class PagesInBrowserIT {

    private static final String REPORT = "/reports/council.html?asOf=2020-10-31";
    private static final String FIGURES = "/api/v1/figures";
    private static final int STEPS = 60;

    private static RunningStack stack;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        stack = RunningStack.withTheExample();
        browser = Browser.open(stack.installation().url(Service.GATEWAY));
        Keys keys = Keys.in(stack.installation().home());
        browser.signIn(keys.token("browser", List.of("reader"), Duration.ofHours(1)));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void every_page_fits_can_be_pressed_and_satisfies_axe(int width) {
        browser.width(width);
        pages().forEach((name, path) -> {
            browser.go(path);
            browser.photograph(Path.of("target", "pages", name + "-" + width + ".png"));

            assertThat(browser.overflows())
                    .as("%s at %d is wider than the screen", name, width)
                    .isFalse();
            assertThat(browser.smallTargets())
                    .as("too small to press: %s at %d", name, width)
                    .isEmpty();
            assertThat(browser.violations()).as("%s at %d", name, width).isEmpty();
        });
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains(" 40"));
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("entrance", "/");
        pages.put("sign-in", "/sign-in");
        pages.put("report", REPORT);
        pages.put("rate", FIGURES + "/budget.execution_rate?fiscalYear=2020&asOf=2020-10-31");
        pages.put("level", FIGURES + "/organization.staff.variance?asOf=2020-10-31");
        pages.put("unknown", FIGURES + "/budget.executed?fiscalYear=2020&project=NOBODY&asOf=2020-10-31");
        pages.put("entries", FIGURES + "/budget.executed/entries?fiscalYear=2020&asOf=2020-10-31");
        pages.put("record", record("budget.executed"));
        pages.put("coverage", record("press.coverage"));
        pages.put("dictionary", FIGURES);
        pages.put("status", "/api/v1/operations/completeness");
        pages.put("bad-day", "/reports/council.html?asOf=2020-02-30");
        pages.put("nowhere", "/nowhere");
        return pages;
    }

    /** The first one that the figure counts. */
    private static String record(String figure) {
        JsonNode entries = stack.as("reader").get(FIGURES + "/" + figure + "/entries", Map.of("asOf", "2020-10-31"));
        return entries.at("/items/0/link").asText().replace("/api/v1/", "/records/");
    }

    @Test
    void the_keyboard_alone_leads_from_the_report_to_a_record_and_back() {
        browser.width(1280);
        browser.go(REPORT);

        browser.pressTab();
        assertThat(browser.hasFocus("a.skip"))
                .as("first of all, the bar can be skipped")
                .isTrue();
        browser.pressEnter();
        browser.tabTo("a[data-figure]", STEPS);
        String figure = browser.focused("href");
        browser.pressEnter();
        assertThat(browser.place()).isEqualTo(figure);

        browser.tabTo("a[href^='/records/']", STEPS);
        browser.pressEnter();
        assertThat(browser.place()).startsWith("/records/");
        assertThat(browser.text(By.cssSelector("h1"))).isNotBlank();

        browser.tabTo("nav.way a", STEPS);
        browser.pressEnter();
        assertThat(browser.place()).isEqualTo(figure);

        browser.tabTo("nav.way a", STEPS);
        browser.pressEnter();
        assertThat(browser.place()).startsWith(REPORT + "#f-");
        assertThat(browser.isInView(browser.place().replaceAll(".*#", ""))).isTrue();
        browser.pressTab();
        assertThat(browser.focused("href"))
                .as("the reader is where the way began")
                .isEqualTo(figure);
    }
}

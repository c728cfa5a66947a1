package gujeong.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

import static org.awaitility.Awaitility.await;

/** Chromium without a window, at the stack's own address: what a person would see, press and be kept from. */
final class Browser implements AutoCloseable {

    static final String MISSING =
            "No Chromium with its driver is on the PATH, so that the pages were looked at by nobody:"
                    + " apt-get install chromium chromium-driver fonts-noto-cjk";

    private static final int HEIGHT = 844;
    /** What Chromium draws in one piece. */
    private static final int TALLEST = 16_000;

    private static final String AXE = text("/axe.min.js");

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    static boolean isInstalled() {
        return chromium().isPresent() && onThePath("chromedriver").isPresent();
    }

    /** @param address of the gateway */
    static Browser open(String address) {
        var options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=ko");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onThePath("chromedriver").orElseThrow())
                .build();
        return new Browser(new ChromeDriver(service, options), address);
    }

    private static Optional<File> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onThePath(name).stream())
                .findFirst();
    }

    private static Optional<File> onThePath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    void go(String path) {
        driver.get(address + path);
    }

    /** As a person does: pastes the token into the page that asks for it. */
    void signIn(String token) {
        go("/sign-in");
        driver.executeScript("document.getElementById('token').value = arguments[0]", token);
        driver.findElement(By.cssSelector("form button")).click();
        // without waiting, the page the form leads to would replace the next one
        await().until(() -> !place().startsWith("/sign-in"));
    }

    /** The path, query and fragment where it is. */
    String place() {
        return driver.getCurrentUrl().substring(address.length());
    }

    String text(By what) {
        return driver.findElement(what).getText();
    }

    void pressTab() {
        press(Keys.TAB);
    }

    void pressEnter() {
        press(Keys.ENTER);
    }

    private void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Presses the tabulator until what has the focus matches. */
    void tabTo(String selector, int most) {
        for (int pressed = 0; pressed < most; pressed++) {
            pressTab();
            if (hasFocus(selector)) {
                return;
            }
        }
        throw new AssertionError("not reached by " + most + " steps of the keyboard: " + selector + ", but "
                + driver.executeScript("return document.activeElement.outerHTML"));
    }

    boolean hasFocus(String selector) {
        return is("return document.activeElement.matches(arguments[0])", selector);
    }

    String focused(String attribute) {
        return (String) driver.executeScript("return document.activeElement.getAttribute(arguments[0])", attribute);
    }

    boolean isInView(String id) {
        return is(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                        + "return box.top >= 0 && box.bottom <= innerHeight;",
                id);
    }

    boolean overflows() {
        return is("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What can be pressed and is less than 24 pixels wide or high. */
    List<String> smallTargets() {
        return list(
                """
                const pressed = 'a[href], button, input:not([type=hidden]), textarea, summary, [tabindex="0"]';
                return [...document.querySelectorAll(pressed)]
                    .filter(each => each.checkVisibility())
                    .map(each => [each, each.getBoundingClientRect()])
                    .filter(([each, box]) => box.width < 24 || box.height < 24)
                    .map(([each, box]) => `${box.width}x${box.height} ${each.outerHTML}`);
                """);
    }

    /** What axe finds wrong, of every rule it has. */
    List<String> violations() {
        driver.executeScript(AXE);
        return list(
                """
                const done = arguments[arguments.length - 1];
                axe.run({ resultTypes: ['violations'] }).then(found => done(found.violations.flatMap(
                    rule => rule.nodes.map(node => `${rule.id}: ${node.failureSummary} ${node.html}`))));
                """,
                true);
    }

    /** What the browser complains of: what its policy forbids, what could not be loaded. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /**
     * Saves a picture of the page, no more than {@link #TALLEST} pixels of it, for whoever wants to look. Nothing is asserted
     * of it: on a busy machine the browser may fail to draw one in time, and gets a second attempt.
     */
    void photograph(Path file) {
        byte[] picture;
        try {
            picture = picture();
        } catch (WebDriverException tooSlow) {
            picture = picture();
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] picture() {
        long width = number("return document.documentElement.clientWidth");
        long height = Math.min(TALLEST, number("return document.documentElement.scrollHeight"));
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        return Base64.getDecoder().decode((String) picture);
    }

    private long number(String script) {
        return (Long) driver.executeScript(script);
    }

    private boolean is(String script, Object... about) {
        return (Boolean) driver.executeScript(script, about);
    }

    private List<String> list(String script) {
        return list(script, false);
    }

    private List<String> list(String script, boolean later) {
        Object found = later ? driver.executeAsyncScript(script) : driver.executeScript(script);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String text(String resource) {
        try (InputStream in = Browser.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}

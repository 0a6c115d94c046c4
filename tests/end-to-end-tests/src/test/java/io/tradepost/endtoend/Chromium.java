package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * This machine's own Chromium, with a fresh page of the running system for each test that wants one. Where there is none
 * its tests are skipped. A test fails when a script or the console reports an error.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback, ParameterResolver, AfterEachCallback {

    static final int NARROW = 360;
    static final int WIDE = 1440;

    private static final int PATIENCE = 30_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private @Nullable BrowserContext open;
    private final List<String> errors = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "no Chromium here: apt-get install --yes chromium, or set CHROMIUM to one's path");
        RunningSystem.system();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(FLAGS));
    }

    /** @param width in CSS pixels */
    Page page(int width, ColorScheme scheme) {
        closeContext();
        open = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(RunningSystem.system().url())
                        .setViewportSize(width, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Berlin")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(scheme));
        Page page = open.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(errors::add);
        page.onConsoleMessage(this::note);
        return page;
    }

    /** What the server refuses a form is on the console too, and meant. */
    private void note(ConsoleMessage message) {
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
            errors.add(message.text());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return page(WIDE, ColorScheme.LIGHT);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeContext();
        List<String> seen = List.copyOf(errors);
        errors.clear();
        assertThat(seen).as("errors that scripts or the console reported").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private void closeContext() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static Optional<Path> find() {
        return Stream.of(
                        Objects.requireNonNullElse(System.getenv("CHROMIUM"), ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}

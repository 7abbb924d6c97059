package com.kundresa.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kundresa.local.Programs;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Chromium of this machine, driven by a test; where there is none, the test is skipped and says
 * so.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /**
     * Without a screen Chromium calls itself HeadlessChrome, which touchpoint-service takes for a
     * robot.
     */
    private static final String AS_A_PERSON =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
                    + " Safari/537.36";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(QUIET));
    }

    static Chromium orSkip() {
        var executable = executable();
        assumeTrue(
                executable.isPresent(),
                "No Chromium on the PATH: the browser tests are skipped. Install the package"
                        + " chromium to run them.");
        return new Chromium(executable.orElseThrow());
    }

    /** A fresh window without cookies or history; what its pages complain about is kept. */
    Page window() {
        return open(like(ColorScheme.LIGHT, WIDTH));
    }

    Page window(ColorScheme scheme, int width) {
        return open(like(scheme, width));
    }

    /**
     * A window into which a test may bring scripts of its own, whatever the page's security policy
     * says.
     */
    Page windowForInspection(ColorScheme scheme) {
        return open(like(scheme, WIDTH).setBypassCSP(true));
    }

    private static Browser.NewContextOptions like(ColorScheme scheme, int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Stockholm");
    }

    private Page open(Browser.NewContextOptions options) {
        var context = browser.newContext(options.setUserAgent(AS_A_PERSON));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Errors of scripts, refused resources and breaches of the security policy since the start. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of what the window shows, kept under target/screenshots. */
    static void picture(Page page, String name) {
        var file = Root.module().resolve("target/screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private static Optional<Path> executable() {
        return NAMES.stream().map(Programs::onPath).flatMap(Optional::stream).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package com.kundresa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The agent desk as an agent uses it: in a browser, with keyboard and mouse, against the running
 * suite.
 */
class DeskInTheBrowserTest {
    private static Chromium chromium;
    private static Suite suite;

    @BeforeAll
    static void open_a_browser() {
        chromium = Chromium.orSkip();
        suite = Suite.shared();
    }

    @AfterAll
    static void close_the_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void an_agent_finds_a_customer_and_sees_everything_on_one_screen() {
        var story = livedBy("deskastrid");
        var page = signedIn();

        find(page, story.email());

        assertThat(card(page, "who").getByRole(AriaRole.HEADING)).containsText(story.email());
        assertThat(section(page, "consents")).containsText("Marketing: no consent yet");
        assertThat(section(page, "value")).containsText("SEK 798.00");
        assertThat(section(page, "cases")).containsText("Defect");
        assertThat(section(page, "identifiers")).containsText(story.loyaltyCard());
        assertThat(section(page, "channels")).containsText("E-mail");
        assertThat(page.locator("customer-journey [aria-current=step]")).containsText("Service");
        assertThat(page.locator("customer-timeline")).containsText("Is the kettle quiet?");
        assertThat(page.locator("customer-timeline")).containsText("Bought 2 pieces");
        assertThat(page.locator("next-step .reasons").first()).not().isEmpty();
        Chromium.picture(page, "desk");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void what_happens_now_appears_without_a_reload() {
        var story = livedBy("deskbirgit");
        var page = signedIn();
        find(page, story.email());
        assertThat(page.locator(".connection")).hasText("Live");

        new ChatWidget(suite)
                .customerWrites(
                        "contact-deskbirgit-now",
                        story.email(),
                        "Is anybody there?",
                        Instant.parse("2026-06-05T10:00:00Z"));

        assertThat(page.locator("customer-timeline")).containsText("Is anybody there?");
        story.seesHerTicketSolved();
        assertThat(section(page, "cases")).containsText("No open case");
        Chromium.picture(page, "desk-live");
    }

    @Test
    void the_timeline_shows_one_channel_on_demand() {
        var story = livedBy("deskcecilia");
        var page = signedIn();
        find(page, story.email());
        var timeline = page.locator("customer-timeline");
        assertThat(timeline).containsText("Bought 2 pieces");

        timeline.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chat")).click();

        assertThat(timeline).containsText("Is the kettle quiet?");
        assertThat(timeline).not().containsText("Bought 2 pieces");
    }

    @Test
    void without_a_token_nobody_sees_anything() {
        var page = chromium.window();

        page.navigate(suite.profile().url() + "/desk");

        assertThat(page.getByLabel("Access token")).isVisible();
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasCount(0);
    }

    @Test
    void the_token_leaves_the_address_at_once() {
        var page = signedIn();

        assertThat(page.url()).doesNotContain("token");
        assertThat(page).hasTitle(Pattern.compile("Agent desk"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void it_has_no_barriers(ColorScheme scheme) {
        var story = livedBy("deskestelle" + scheme.name().toLowerCase(Locale.ROOT));
        var page = signedIn(chromium.windowForInspection(scheme));
        assertThat(Barriers.on(page)).isEmpty();

        find(page, story.email());
        assertThat(page.locator("customer-timeline")).containsText("Bought 2 pieces");

        assertThat(Barriers.on(page)).isEmpty();
    }

    @Test
    void it_fits_a_phone_and_the_dark() {
        var story = livedBy("deskdisa");
        var page = signedIn(chromium.window(ColorScheme.DARK, 390));

        find(page, story.email());

        assertThat(page.locator("customer-timeline")).containsText("Bought 2 pieces");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Chromium.picture(page, "desk-phone-dark");
    }

    private static Story livedBy(String name) {
        return DeskPage.livedBy(suite, name);
    }

    private static Page signedIn() {
        return signedIn(chromium.window());
    }

    private static Page signedIn(Page page) {
        return DeskPage.signedIn(suite, page);
    }

    private static void find(Page page, String query) {
        DeskPage.find(page, query);
    }

    private static Locator card(Page page, String sections) {
        return page.locator("customer-card." + sections);
    }

    private static Locator section(Page page, String name) {
        return page.locator("[data-section=" + name + "]");
    }
}

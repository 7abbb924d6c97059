package com.kundresa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is who at the desk: seen, parted and linked in a browser, each with its effect first. */
class IdentityAtTheDeskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant TOLD = Instant.parse("2026-10-01T10:00:00Z");
    private static final List<String> FIRST =
            List.of("Astrid", "Bertil", "Cecilia", "David", "Elin", "Fredrik", "Greta", "Henrik");
    private static final List<String> LAST =
            List.of("Lindqvist", "Sandberg", "Engstrom", "Holmgren", "Norberg");

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
    void an_agent_sees_why_somebody_is_one_person_and_parts_a_phone() {
        var story = DeskPage.livedBy(suite, "deskfanny");
        var page = opened(chromium.window(), story);
        assertThat(part(page, "confidence")).containsText("one person");
        assertThat(part(page, "links").getByRole(AriaRole.LISTITEM).first()).containsText("proves");
        assertThat(page.locator("customer-identity svg .point")).hasCount(5);
        Chromium.picture(page, "desk-identity");

        // when she looks what parting the phone would do, by keyboard alone
        var phone =
                page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("phone-of-deskfanny"));
        phone.focus();
        page.keyboard().press("Space");
        assertThat(phone).isChecked();
        button(page, "Part 1 identifier…").focus();
        page.keyboard().press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".after .holding")).hasCount(2);
        assertThat(button(page, "Part them")).isDisabled();
        Chromium.picture(page, "desk-cut");
        page.keyboard().press("Escape");
        // then nothing has happened
        assertThat(dialog).isHidden();
        assertThat(customerOf(story.byAddress())).isEqualTo(customerOf(story.onThePhone()));

        // when she gives a reason and parts it
        button(page, "Part 1 identifier…").click();
        page.getByLabel("Your reason").fill("The phone is her sister's");
        assertThat(dialog.locator(".after .holding")).hasCount(2);
        button(page, "Part them").click();
        // then there are two, and both can be opened
        assertThat(dialog).containsText("There are 2 customers now.");
        Chromium.picture(page, "desk-cut-done");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(customerOf(story.byAddress()))
                                .isNotEqualTo(customerOf(story.onThePhone())));
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Open Visitor without a name"))
                .click();
        assertThat(page.locator("customer-card h1")).containsText("Visitor without a name");
        assertThat(part(page, "identifiers")).containsText("phone-of-deskfanny");
        assertThat(
                        page.locator(
                                "customer-identity svg .point.own, customer-identity svg .point.first"))
                .hasCount(1);
        assertThat(part(page, "refusals")).containsText("kept apart by an agent");
        assertThat(part(page, "decisions")).containsText("The phone is her sister's");
        assertThat(page.url()).doesNotContain("deskfanny");
        Chromium.picture(page, "desk-identity-cut");

        // when it is taken back
        button(page, "Take back…").click();
        page.getByLabel("Your reason").fill("It is hers after all");
        button(page, "Take it back").click();
        // then they are one again
        assertThat(dialog).containsText("There is one customer now.");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(customerOf(story.byAddress()))
                                .isEqualTo(customerOf(story.onThePhone())));
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_agent_links_two_customers_whom_she_knows_to_be_one() {
        var gunilla = new Shopper(suite, "laptop-of-gunilla");
        gunilla.leavesAddress("deskgunilla@shop.example", TOLD);
        var again = new Shopper(suite, "tablet-of-gunilla");
        again.leavesAddress("deskgunilla@work.example", TOLD);
        awaitKnown("deskgunilla@shop.example");
        awaitKnown("deskgunilla@work.example");
        var page = DeskPage.signedIn(suite, chromium.window());
        DeskPage.find(page, "deskgunilla@shop");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Who this is")).click();

        button(page, "Link with another customer…").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.COMBOBOX).fill("deskgunilla@work");
        assertThat(dialog.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(dialog.locator(".after .holding")).hasCount(1);
        page.getByLabel("Your reason").fill("She told us so on the phone");
        Chromium.picture(page, "desk-link");
        button(page, "Link them").click();

        assertThat(dialog).containsText("There is one customer now.");
        button(page, "Close").click();
        assertThat(part(page, "identifiers")).containsText("deskgunilla@work.example");
    }

    @Test
    void the_queue_shows_who_could_be_one_and_an_agent_decides() {
        whoTellThemselves("deskqueue", 12, 3);
        suggest("deskqueue");
        var page = DeskPage.signedIn(suite, chromium.window());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reviews")).click();
        var reviews = page.getByRole(AriaRole.ARTICLE);
        assertThat(reviews).hasCount(4);
        assertThat(reviews.first()).containsText("nearly the same");
        Chromium.picture(page, "desk-reviews");

        reviews.first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep apart…"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Nobody changes today");
        page.getByLabel("Your reason").fill("Twins");
        Chromium.picture(page, "desk-review-apart");
        button(page, "Keep apart").click();
        button(page, "Close").click();
        assertThat(reviews).hasCount(3);

        reviews.first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("One person…"))
                .click();
        assertThat(dialog.locator(".after .holding")).hasCount(1);
        page.getByLabel("Your reason").fill("Same birthday, same street");
        button(page, "Link them").click();
        button(page, "Close").click();
        assertThat(reviews).hasCount(2);

        page.reload();
        assertThat(reviews).hasCount(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void it_has_no_barriers(ColorScheme scheme) {
        var story = DeskPage.livedBy(suite, "deskhilda" + scheme.name().toLowerCase(Locale.ROOT));
        var page = opened(chromium.windowForInspection(scheme), story);
        assertThat(Barriers.on(page)).isEmpty();

        page.getByRole(AriaRole.CHECKBOX).last().check();
        button(page, "Part 1 identifier…").click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".after .holding")).hasCount(2);
        assertThat(Barriers.on(page)).isEmpty();
        Chromium.picture(page, "desk-cut-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void it_fits_a_phone() {
        var story = DeskPage.livedBy(suite, "deskinga");
        var page = opened(chromium.window(ColorScheme.DARK, 390), story);

        assertThat(page.locator("customer-identity svg .point")).hasCount(5);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.locator("customer-identity").scrollIntoViewIfNeeded();
        Chromium.picture(page, "desk-identity-phone");
    }

    private static Page opened(Page window, Story story) {
        var page = DeskPage.signedIn(suite, window);
        DeskPage.find(page, story.email());
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("What happened")).focus();
        page.keyboard().press("ArrowRight");
        assertThat(part(page, "links")).isVisible();
        return page;
    }

    /** So many browsers whose owners say who they are; every so many a second one, misspelt. */
    private static void whoTellThemselves(String prefix, int many, int every) {
        for (int i = 0; i < many; i++) {
            var birthday = "19%02d-%02d-%02d".formatted(40 + i, 1 + i % 12, 1 + i % 28);
            tells(prefix + "-" + i, FIRST.get(i % 8), LAST.get(i % 5), birthday);
            if (i % every == 0) {
                tells(prefix + "-again-" + i, FIRST.get(i % 8), LAST.get(i % 5) + "n", birthday);
            }
        }
    }

    private static void tells(String browser, String first, String last, String birthday) {
        new Shopper(suite, browser)
                .tellsOfHerself(
                        Map.of("firstName", first, "lastName", last, "birthday", birthday), TOLD);
        await().atMost(PATIENCE)
                .until(() -> new Agent(suite).looksUp("anonymous_id", browser).status() == 200);
    }

    /** On a service where suggestions are on; the queue is the same for all. */
    private static void suggest(String prefix) {
        var suggesting = suite.anotherProfile("profile-suggesting", Map.of("SUGGESTIONS", "true"));
        suggesting.start();
        try {
            suggesting.awaitReady();
            var operator = Http.bearer(suggesting.url(), suite.token("operator"));
            var runs = "/v1/identity/suggestions/runs";
            var begun =
                    operator.post(
                                    runs,
                                    Map.of(
                                            "fields",
                                            List.of(
                                                    Map.of("trait", "firstName", "kind", "NAME"),
                                                    Map.of("trait", "lastName", "kind", "NAME"),
                                                    Map.of("trait", "birthday", "kind", "DATE"))))
                            .expect(202)
                            .json();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(
                                            operator.get(runs + "/" + begun.path("id").asText())
                                                    .expect(200)
                                                    .json()
                                                    .path("finishedAt")
                                                    .isTextual())
                                    .as(prefix)
                                    .isTrue());
        } finally {
            suggesting.stop();
        }
    }

    private static void awaitKnown(String email) {
        await().atMost(PATIENCE)
                .until(() -> new Agent(suite).looksUp("email", email).status() == 200);
    }

    private static String customerOf(Map<String, String> reference) {
        return new Agent(suite)
                .customer(reference.getOrDefault("type", ""), reference.getOrDefault("value", ""))
                .path("customerId")
                .asText();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator part(Page page, String name) {
        return page.locator("[data-part=" + name + "]");
    }
}

package com.kundresa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The demo storefront as a visitor uses it: its browser SDK speaks, and its slots follow the
 * visitor.
 */
class ShopInTheBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Chromium chromium;
    private static Suite suite;
    private static DemoShopProcess shop;

    @BeforeAll
    static void open_the_shop() {
        chromium = Chromium.orSkip();
        suite = Suite.shared();
        shop = DemoShopProcess.open(suite);
    }

    @AfterAll
    static void close_the_shop() {
        if (shop != null) {
            shop.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void the_unmodified_browser_sdk_tells_the_suite_what_a_visitor_does() {
        var page = visit("/");
        saysYesToAll(page);

        open(page, "/product/kettle-steel");
        page.locator("#add-to-cart").click();

        var customer = awaitCustomer(page, known -> !known.path("cart").path("lines").isEmpty());
        assertThat(customer.path("cart").path("lines").findValuesAsText("productId"))
                .containsExactly("kettle-steel");
        assertThat(customer.path("interests").path("products").findValuesAsText("key"))
                .contains("kettle-steel");
        assertThat(customer.path("consents").path("marketing").path("granted").asBoolean())
                .isTrue();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void what_stands_in_the_personalised_slot_follows_the_visitor() {
        var page = visit("/");
        var before = slot(page).innerText();
        Chromium.picture(page, "shop-first-visit");

        // who leaves a page at once may leave before its events are sent
        for (var product : List.of("lamp-table", "lamp-floor", "lamp-pendant")) {
            open(page, "/product/" + product);
            awaitCustomer(
                    page,
                    known ->
                            known.path("interests")
                                    .path("products")
                                    .findValuesAsText("key")
                                    .contains(product));
        }

        await().pollInSameThread()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    open(page, "/");
                    assertThat(slot(page).innerText()).isNotEqualTo(before);
                });
        assertThat(slot(page)).hasAttribute("data-decided", "true");
        assertThat(slot(page).locator(".reasons").first()).not().isEmpty();
        Chromium.picture(page, "shop-after-three-lamps");
    }

    @Test
    void logging_in_makes_the_visit_part_of_a_known_customer() {
        var page = visit("/");
        open(page, "/product/mittens-wool");
        var email = "shop.visitor@shop.example";

        page.locator("#account").click();
        page.locator("#log-in-email").fill(email);
        page.locator("#log-in-form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Log in"))
                .click();
        assertThat(page.locator("#account")).containsText(email);

        await().pollInSameThread()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    var known = agent().looksUp("email", email);
                    assertThat(known.status()).as(known.text()).isEqualTo(200);
                    assertThat(known.json().path("identifiers").findValuesAsText("value"))
                            .contains(visitor(page));
                });
    }

    @Test
    void it_has_no_barriers() {
        var page = chromium.windowForInspection(ColorScheme.LIGHT);
        page.navigate(shop.url());
        assertThat(slot(page)).hasAttribute("data-decided", "true");

        assertThat(Barriers.on(page)).isEmpty();
    }

    private static Page visit(String path) {
        var page = chromium.window();
        open(page, path);
        return page;
    }

    /** Waits for the SDK, so that what follows is sent and not only collected. */
    private static void open(Page page, String path) {
        page.navigate(shop.url() + path);
        page.waitForFunction("() => window.analytics && window.analytics.initialized === true");
    }

    private static void saysYesToAll(Page page) {
        page.locator("#consent-marketing").check();
        page.locator("#consent-save").click();
    }

    private static Locator slot(Page page) {
        var slot = page.locator("[data-placement=home-hero]");
        assertThat(slot.locator(".card").first()).isVisible();
        return slot;
    }

    private static String visitor(Page page) {
        return (String) page.evaluate("localStorage.getItem('shop-visitor')");
    }

    private static JsonNode awaitCustomer(Page page, Predicate<JsonNode> until) {
        return await().pollInSameThread()
                .atMost(PATIENCE)
                .until(
                        () -> agent().looksUp("anonymous_id", visitor(page)),
                        answer -> answer.status() == 200 && until.test(answer.json()))
                .json();
    }

    private static Agent agent() {
        return new Agent(suite);
    }
}

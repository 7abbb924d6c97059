package com.kundresa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** How an agent comes to a customer at the desk, and a customer whom there is much to see of. */
final class DeskPage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DeskPage() {}

    static Page signedIn(Suite suite, Page page) {
        page.navigate(suite.profile().url() + "/desk#token=" + suite.token("agent"));
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isVisible();
        return page;
    }

    static void find(Page page, String query) {
        page.keyboard().press("/");
        page.keyboard().type(query);
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("customer-card h1")).isVisible();
    }

    /** Five channels, five identifiers, one person with an open ticket. */
    static Story livedBy(Suite suite, String name) {
        var story = new Story(suite, name);
        story.looksAroundUnknown();
        story.chatsAndLeavesHerAddress();
        story.buysAtTheTill();
        story.clicksInTheNewsletter();
        story.opensTicket();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    var customer = new Agent(suite).customer("email", story.email());
                    assertThat(customer.path("cases").path("open")).hasSize(1);
                });
        return story;
    }
}

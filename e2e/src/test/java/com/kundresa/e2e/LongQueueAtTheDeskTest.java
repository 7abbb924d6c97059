package com.kundresa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The queue of reviews where more wait than a page holds. The answers are made up in the shape of
 * the API: seventy doubtful pairs would take this suite minutes.
 */
class LongQueueAtTheDeskTest {
    private static final int WAITING = 70;
    private static final int PAGE = 50;

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
    void a_long_queue_is_read_on_by_who_wants_more() {
        var page = chromium.window();
        page.route("**/v1/identity/reviews?*", LongQueueAtTheDeskTest::answer);
        DeskPage.signedIn(suite, page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reviews")).click();
        var reviews = page.getByRole(AriaRole.ARTICLE);
        var more =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more"));
        assertThat(reviews).hasCount(PAGE);

        more.click();

        assertThat(reviews).hasCount(WAITING);
        assertThat(more).hasCount(0);
        assertThat(page.getByText(WAITING + " pairs")).isVisible();
    }

    private static void answer(Route route) {
        var further = route.request().url().contains("cursor=further");
        var body =
                further
                        ? "{\"reviews\":[%s]}".formatted(pairs(PAGE, WAITING))
                        : "{\"reviews\":[%s],\"next\":\"further\"}".formatted(pairs(0, PAGE));
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    private static String pairs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(LongQueueAtTheDeskTest::pair)
                .collect(Collectors.joining(","));
    }

    private static String pair(int number) {
        var one = Ids.node("user_id", "one-" + number);
        var other = Ids.node("email", "other-" + number);
        return """
        {"id":"%1$s~%2$s","kind":"link","at":"2026-11-01T10:00:00Z","rule":"together","verified":true,"source":"till",
         "one":{"nodeId":"%1$s","type":"user_id","value":"one-%3$d","customerId":"%1$s"},
         "other":{"nodeId":"%2$s","type":"email","value":"other-%3$d","customerId":"%2$s"}}\
        """
                .formatted(one, other, number);
    }
}

package com.kundresa.touchpoint.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.web.TrackingReader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
                "Mozilla/5.0 (compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)",
                "Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36",
                "curl/8.5.0",
                "python-requests/2.32.3"
            })
    void programs_that_say_so_are_robots(String userAgent) {
        assertThat(Robots.show(userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0",
                "Mozilla/5.0 (Linux; Android 15; CUBOT X30) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 [FBAN/FB4A;FBAV/470.0]",
                "okhttp/4.12.0"
            })
    void browsers_and_apps_of_people_are_not(String userAgent) {
        assertThat(Robots.show(userAgent)).isFalse();
    }

    @Test
    void what_a_robot_does_is_marked_and_kept() {
        Interaction seen =
                Arrivals.accepted(
                        "{\"type\":\"page\",\"anonymousId\":\"a\",\"context\":{\"userAgent\":\"ClaudeBot/1.0\"}}",
                        Arrivals.WEB_SHOP,
                        TrackingReader::read);

        assertThat(seen.actor()).isEqualTo(Actor.BOT);
    }

    @Test
    void remembering_is_bounded_and_changes_no_answer() {
        IntStream.range(0, 10_000)
                .forEach(number -> {
                    assertThat(Robots.show("browser " + number)).isFalse();
                    assertThat(Robots.show("crawler " + number)).isTrue();
                });
    }
}

package com.kundresa.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    @Test
    void itGivesAddressesTokensTheDeskAndWhatToTry() {
        // when
        var text = text(Map.of("PROFILE_PORT", "9002"));

        // then
        assertThat(text)
                .contains("http://127.0.0.1:8701")
                .contains("http://127.0.0.1:9002/desk#token=token-of-agent")
                .contains("service    token-of-service")
                .contains("operator   token-of-operator")
                .contains("make demo")
                .contains("curl -s http://127.0.0.1:8703/v1/next-step");
    }

    @Test
    void withAnIdentityProviderItShowsNoToken() {
        // when
        var text =
                text(
                        Map.of(
                                "JWT_ISSUER", "https://issuer.example",
                                "JWT_PUBLIC_KEY_LOCATION", "https://issuer.example/keys"));

        // then
        assertThat(text).contains("https://issuer.example").doesNotContain("token-of");
    }

    @Test
    void aStoreOfSomebodyElseIsShownWithoutItsAddressWhichMayHoldAPassword() {
        assertThat(text(Map.of("REDIS_URL", "redis://:secret@cache.example:6379")))
                .contains("yours, by REDIS_URL")
                .doesNotContain("secret");
    }

    private static String text(Map<String, String> environment) {
        return switch (Planning.read(environment)) {
            case Planning.Answer.Planned(var plan) ->
                    new Welcome(plan, role -> "token-of-" + role, Path.of("/home"), "9.0 s").text();
            case Planning.Answer.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }
}

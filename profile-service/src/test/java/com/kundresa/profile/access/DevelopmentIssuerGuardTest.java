package com.kundresa.profile.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentIssuerGuardTest {
    private static final String DEVELOPMENT = DevelopmentIssuerGuard.DEVELOPMENT_ISSUER;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void developmentTokensOpenADoorOnThisMachine(String host) {
        assertThatCode(() -> DevelopmentIssuerGuard.refuseUnlessSafe(DEVELOPMENT, host, true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void developmentTokensOpenNoOtherDoor(String host) {
        assertThatThrownBy(() -> DevelopmentIssuerGuard.refuseUnlessSafe(DEVELOPMENT, host, true))
                .hasMessageContaining("loopback")
                .hasMessageContaining("JWT_ISSUER");
    }

    @Test
    void anIssuerOfOnesOwnMayBeHeardAnywhere() {
        assertThatCode(() ->
                        DevelopmentIssuerGuard.refuseUnlessSafe(
                                "https://id.example.org", "0.0.0.0", true))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutAKeyTheServiceDoesNotStart() {
        assertThatThrownBy(() ->
                        DevelopmentIssuerGuard.refuseUnlessSafe(
                                "https://id.example.org", "127.0.0.1", false))
                .hasMessageContaining("JWT_PUBLIC_KEY_LOCATION");
    }
}

package com.kundresa.touchpoint.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class DevelopmentGuardTest {

    private static final String ISSUER = "https://login.example.com";
    private static final String KEY = "file:///keys/public.pem";
    private static final String SECRETS = "of one's own";

    @Test
    void on_this_machine_everything_of_the_development_is_welcome() {
        assertThatCode(() ->
                        DevelopmentGuard.refuseUnlessSafe(
                                DevelopmentGuard.ISSUER,
                                KEY,
                                DevelopmentGuard.SECRETS_KEY,
                                "127.0.0.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void elsewhere_issuer_and_key_for_secrets_have_to_be_ones_own() {
        assertThatCode(() -> DevelopmentGuard.refuseUnlessSafe(ISSUER, KEY, SECRETS, "0.0.0.0"))
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        DevelopmentGuard.refuseUnlessSafe(
                                DevelopmentGuard.ISSUER, KEY, SECRETS, "0.0.0.0"))
                .withMessageContaining("JWT_ISSUER");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        DevelopmentGuard.refuseUnlessSafe(
                                ISSUER, KEY, DevelopmentGuard.SECRETS_KEY, "0.0.0.0"))
                .withMessageContaining("KUNDRESA_SECRETS_KEY");
    }

    @Test
    void without_a_public_key_nobody_could_be_believed() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        DevelopmentGuard.refuseUnlessSafe(
                                ISSUER, DevelopmentGuard.NO_KEY, SECRETS, "127.0.0.1"))
                .withMessageContaining("JWT_PUBLIC_KEY_LOCATION");
    }
}

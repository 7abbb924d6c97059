package com.kundresa.recommendation.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentIssuerTest {

    private static final String KEY = "file:/keys/public-key.pem";

    @Test
    void without_a_key_nobody_can_be_believed() {
        assertThat(
                        DevelopmentIssuer.refusal(
                                "https://login.example", DevelopmentIssuer.NO_KEY, "127.0.0.1"))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("JWT_PUBLIC_KEY_LOCATION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "::", "192.168.1.7", "recommendation.example", "127.example"})
    void development_keys_are_refused_where_others_can_reach_the_service(String host) {
        assertThat(DevelopmentIssuer.refusal(DevelopmentIssuer.NAME, KEY, host))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(host, "JWT_ISSUER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
    void development_keys_serve_on_loopback(String host) {
        assertThat(DevelopmentIssuer.refusal(DevelopmentIssuer.NAME, KEY, host)).isEmpty();
    }

    @Test
    void other_issuers_may_serve_anywhere() {
        assertThat(DevelopmentIssuer.refusal("https://login.example", KEY, "0.0.0.0")).isEmpty();
    }
}

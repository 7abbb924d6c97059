package com.kundresa.recommendation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/steps?tenant=1",
                "http://127.0.0.1:8080/steps",
                "http://localhost/steps",
                "http://[::1]:9/steps"
            })
    void encrypted_or_on_this_machine(String url) {
        assertThat(new Endpoint("crm", url, true, null).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.com/steps",
                "http://127.0.0.1.example.com/",
                "https://user:word@example.com/",
                "https://example.com/#here",
                "ftp://example.com/",
                "https:///steps",
                "steps",
                ""
            })
    void anything_else_is_refused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Endpoint("crm", url, true, null));
    }
}

package com.kundresa.profile.customer.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"17\"", "W/\"17\"", "\"3\", \"17\"", "*"})
    void theVersionIsKnown(String header) {
        assertThat(EntityTags.match(header, "17")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "17", "", "\"170\""})
    void theVersionIsNotKnown(String header) {
        assertThat(EntityTags.match(header, "17")).isFalse();
    }

    @Test
    void withoutAHeaderNothingIsKnown() {
        assertThat(EntityTags.match(null, "17")).isFalse();
    }
}

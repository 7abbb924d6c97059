package com.kundresa.profile.customer.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @Test
    void wordsAreSearchedInLowerCase() {
        assertThat(Query.of("  Ingrid   SJÖ ").orElseThrow().words())
                .containsExactly("ingrid", "sjö");
    }

    @ParameterizedTest
    @CsvSource({
        "070-555 66 77, 705556677",
        "+46 (70) 555 66 77, +46705556677",
        "KR 7777-8888, kr77778888"
    })
    void numbersTypedInGroupsAreOneWord(String typed, String joined) {
        assertThat(Query.of(typed).orElseThrow().joined()).containsExactly(joined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a", " x "})
    void lessThanTwoCharactersAreNoQuery(String typed) {
        assertThat(Query.of(typed)).isEmpty();
    }
}

package com.kundresa.touchpoint.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_comes_back_as_it_was_given_out() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-01T12:00:00.123456Z"), new UUID(1, 2));

        assertThat(Cursor.of(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "bm90aGluZw", "MjAyNi0xMS0wMVQxMjowMDowMFogeA"})
    void what_was_not_given_out_is_none(String text) {
        assertThat(Cursor.of(text)).isEmpty();
    }
}

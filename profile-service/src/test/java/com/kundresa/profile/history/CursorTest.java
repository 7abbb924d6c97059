package com.kundresa.profile.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Stamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aPlaceIsReadBackFromItsText() {
        Cursor cursor =
                Cursor.behind(
                        new Stamp(
                                Instant.parse("2026-11-01T10:02:03.004Z"), Ids.named("till", "1")));

        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]{32}");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", "abc", "not a cursor", "AAAA", "____________________________________"})
    void aTextThatIsNoneOfOursIsNoPlace(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }
}

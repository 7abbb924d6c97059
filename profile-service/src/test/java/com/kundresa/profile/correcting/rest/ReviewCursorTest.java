package com.kundresa.profile.correcting.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.correcting.rest.ReviewCursor.BehindLink;
import com.kundresa.profile.correcting.rest.ReviewCursor.BehindSuggestion;
import com.kundresa.profile.identity.postgres.Reviews;
import com.kundresa.profile.suggesting.postgres.SuggestionTable;
import com.kundresa.profile.touch.Ids;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCursorTest {
    private static final UUID ONE = Ids.named("till", "1");
    private static final UUID OTHER = Ids.named("till", "2");

    @Test
    void aPlaceAmongLinksIsReadBackToTheMicrosecond() {
        ReviewCursor cursor =
                new BehindLink(
                        new Reviews.Place(
                                Instant.parse("2026-11-01T10:02:03.000004Z"),
                                ONE,
                                OTHER,
                                "TOGETHER",
                                true));

        assertThat(ReviewCursor.decode(cursor.encode())).contains(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(doubles = {11.3, 0.1 + 0.2, -4.9e-324, 1e17})
    void aPlaceAmongSuggestionsIsReadBackToTheLastBit(double weight) {
        ReviewCursor cursor = new BehindSuggestion(new SuggestionTable.Place(weight, ONE, OTHER));

        assertThat(ReviewCursor.decode(cursor.encode())).contains(cursor);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "abc", "not a cursor", "AAAA", "________________"})
    void aTextThatIsNoneOfOursIsNoPlace(String text) {
        assertThat(ReviewCursor.decode(text)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "heavy 00000000-0000-8000-8000-000000000001 00000000-0000-8000-8000-000000000002",
                "1.5 one other",
                "NaN 00000000-0000-8000-8000-000000000001 00000000-0000-8000-8000-000000000002",
                "today 00000000-0000-8000-8000-000000000001 00000000-0000-8000-8000-000000000002"
                        + " TOGETHER true",
                "+1000000000-12-31T23:59:59Z 00000000-0000-8000-8000-000000000001"
                        + " 00000000-0000-8000-8000-000000000002 TOGETHER true",
                "2026-11-01T10:02:03Z 00000000-0000-8000-8000-000000000001"
                        + " 00000000-0000-8000-8000-000000000002 NUL\u0000 true"
            })
    void aPlaceThatSomebodyMadeUpIsNone(String text) {
        String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));

        assertThat(ReviewCursor.decode(encoded)).isEmpty();
    }
}

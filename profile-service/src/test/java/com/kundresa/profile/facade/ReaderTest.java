package com.kundresa.profile.facade;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.consent.Consent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest(name = "asked for {0}, silence allows {1}, said {2} until {3}: seen {4}")
    @CsvSource({
        ",          false,         ,                     , true",
        ",          false,    false,                     , true",
        "marketing, false,         ,                     , false",
        "marketing, true,          ,                     , true",
        "marketing, false,     true,                     , true",
        "marketing, true,     false,                     , false",
        "marketing, false,     true, 2026-11-22T10:00:01Z, true",
        "marketing, true,      true, 2026-11-22T10:00:00Z, false"
    })
    void whoIsSeenIsWhatTheCustomerSaidOfThePurpose(
            @Nullable String purpose,
            boolean silenceAllows,
            @Nullable Boolean granted,
            @Nullable Instant until,
            boolean seen) {
        Map<String, Consent> consents =
                granted == null
                        ? Map.of()
                        : Map.of(
                                "marketing",
                                new Consent(granted, NOW, "shop", "web", null, false, until));

        boolean shown =
                new Reader(Optional.ofNullable(purpose), silenceAllows).maySee(consents, NOW);

        assertThat(shown).isEqualTo(seen);
    }
}

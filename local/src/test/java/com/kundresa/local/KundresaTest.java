package com.kundresa.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KundresaTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "stop", "status", "demo", "replay", "shop", "tokens", "bench"})
    void everyCommandIsThereAndSaysWhatItDoesWithinEightyColumns(String name) {
        // when
        var command = requireNonNull(Kundresa.commandLine().getSubcommands().get(name));

        // then
        assertThat(command.getUsageMessage().lines())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void theListOfSettingsNamesEveryPortAndStore() {
        // when
        var run = requireNonNull(Kundresa.commandLine().getSubcommands().get("run"));
        var usage = run.getUsageMessage();

        // then
        assertThat(usage)
                .contains("KUNDRESA_HOME", "HTTP_HOST", "SHOP_PORT", "PROFILE_PORT")
                .contains("KAFKA_BOOTSTRAP_SERVERS", "POSTGRES_URL", "REDIS_URL", "MONGODB_URL");
    }
}

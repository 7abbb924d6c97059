package com.kundresa.touchpoint.source.config;

import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Money;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.source.Rate;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.SourceKeys;
import com.kundresa.touchpoint.source.Sources;
import com.kundresa.touchpoint.source.WriteKey;
import com.kundresa.touchpoint.source.config.SourcesConfig.SourceConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the configured sources known to all channels. */
final class ConfiguredSources {

    /** Made at start-up, so that a mistake in the configuration shows then. */
    @Produces
    @Singleton
    @Startup
    Sources sources(SourcesConfig config) {
        List<Source> sources =
                config.all().entrySet().stream()
                        .map(entry -> source(entry.getKey(), entry.getValue()))
                        .toList();
        return new SourceKeys(sources);
    }

    private static Source source(String name, SourceConfig config) {
        Sender sender =
                new Sender(
                        name,
                        new Channel(config.channel()),
                        config.verified(),
                        currency(name, config));
        return new Source(
                sender,
                config.writeKey().stream().flatMap(List::stream).map(WriteKey::of).toList(),
                config.secrets().stream().flatMap(List::stream).map(Secret::new).toList(),
                config.origins().orElseGet(Set::of),
                config.rate()
                        .map(rate -> new Rate(rate.eventsPerSecond(), rate.burst()))
                        .orElse(null),
                config.schemas(),
                config.disabled());
    }

    private static @Nullable Currency currency(String name, SourceConfig config) {
        Optional<String> code = config.currency();
        if (code.isEmpty()) {
            return null;
        }
        return Money.currency(code.get())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "kundresa.sources.\"%s\".currency is no code of ISO 4217"
                                        .formatted(name)));
    }
}

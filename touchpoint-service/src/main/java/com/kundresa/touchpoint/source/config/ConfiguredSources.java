package com.kundresa.touchpoint.source.config;

import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Money;
import com.kundresa.touchpoint.source.EventSchema;
import com.kundresa.touchpoint.source.Rate;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Settings;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.WriteKey;
import com.kundresa.touchpoint.source.config.SourcesConfig.SourceConfig;
import com.kundresa.touchpoint.source.json.CompiledSchema;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources that the configuration names: the first ones of a new database. */
@Startup
@Singleton
public class ConfiguredSources {

    private final List<Source> all;

    /** Made at start-up, so that a mistake in the configuration shows then. */
    ConfiguredSources(SourcesConfig config) {
        this.all =
                config.all().entrySet().stream()
                        .map(entry -> source(entry.getKey(), entry.getValue()))
                        .toList();
    }

    public List<Source> all() {
        return all;
    }

    private static Source source(String name, SourceConfig config) {
        Settings settings =
                new Settings(
                        new Channel(config.channel()),
                        config.verified(),
                        currency(name, config),
                        config.origins().orElseGet(Set::of),
                        config.rate()
                                .map(rate -> new Rate(rate.eventsPerSecond(), rate.burst()))
                                .orElse(null),
                        schemas(config));
        return Source.of(
                name,
                settings,
                config.writeKey().stream().flatMap(List::stream).map(WriteKey::of).toList(),
                config.secrets().stream().flatMap(List::stream).map(Secret::new).toList(),
                config.disabled());
    }

    private static Map<String, EventSchema> schemas(SourceConfig config) {
        return config.schemas().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> CompiledSchema.of(entry.getValue())));
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

package com.kundresa.touchpoint.source.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code kundresa.sources."name".*}: the systems of the business that may send. */
@ConfigMapping(prefix = "kundresa.sources")
public interface SourcesConfig {

    @WithParentName
    Map<String, SourceConfig> all();

    /** One source. */
    interface SourceConfig {

        /** Where its contacts take place, such as {@code web}. */
        String channel();

        /** The key that it sends with; two, with a comma between, while one is being exchanged. */
        Optional<List<String>> writeKey();

        /** What it signs its webhooks with; two, with a comma between, while one is exchanged. */
        Optional<List<String>> secrets();

        /** Whether the key is a secret; false for keys that stand in pages and apps. */
        @WithDefault("false")
        boolean verified();

        /** ISO 4217 code of amounts that come without a currency. */
        Optional<String> currency();

        /** The only origins whose pages may send with its key; any where this is absent. */
        Optional<Set<String>> origins();

        /** How much it may send; not limited where this is absent. */
        Optional<RateConfig> rate();

        /** JSON Schemas by name of the event that they are for. */
        Map<String, String> schemas();

        /** Whether nothing of it is taken for now. */
        @WithDefault("false")
        boolean disabled();
    }

    /** How much a source may send. */
    interface RateConfig {

        /** Events in the long run. */
        int eventsPerSecond();

        /** Events at once after a pause. */
        int burst();
    }
}

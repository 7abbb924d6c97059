package com.kundresa.touchpoint.source.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** {@code kundresa.sources."name".*}: the systems of the business that may send. */
@ConfigMapping(prefix = "kundresa.sources")
public interface SourcesConfig {

    @WithParentName
    Map<String, SourceConfig> all();

    /** One source. */
    interface SourceConfig {

        /** Where its contacts take place, such as {@code web}. */
        String channel();

        /** The key that it sends with. */
        String writeKey();

        /** Whether the key is a secret; false for keys that stand in pages and apps. */
        @WithDefault("false")
        boolean verified();

        /** ISO 4217 code of amounts that come without a currency. */
        Optional<String> currency();
    }
}

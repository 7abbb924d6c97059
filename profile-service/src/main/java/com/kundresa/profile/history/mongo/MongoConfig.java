package com.kundresa.profile.history.mongo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the history lies. */
@ConfigMapping(prefix = "kundresa.history")
public interface MongoConfig {
    /** The MongoDB database. */
    @WithDefault("kundresa")
    String database();

    /** The collection in it. */
    @WithDefault("interactions")
    String collection();

    /** The collection of what agents decided. */
    @WithDefault("decisions")
    String decisions();
}

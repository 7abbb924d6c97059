package com.kundresa.profile.desk.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What the desk's pages need that differs between places. */
@ConfigMapping(prefix = "kundresa.desk")
public interface DeskConfig {
    /** Where a browser reaches recommendation-service, which serves the next step. */
    @WithDefault("http://127.0.0.1:8703")
    URI recommendationUrl();
}

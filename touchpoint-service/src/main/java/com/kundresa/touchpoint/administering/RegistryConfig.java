package com.kundresa.touchpoint.administering;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** {@code kundresa.registry.*}: how the sources in memory follow the database. */
@ConfigMapping(prefix = "kundresa.registry")
public interface RegistryConfig {

    /** How often they are read again in case a change was not heard of. */
    Duration refresh();

    /** The database that tells of changes. */
    String url();

    /** Who listens to it. */
    String username();

    /** The password that belongs to that name. */
    String password();
}

package com.kundresa.profile.identity.yaml;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rules of identity are. */
@ConfigMapping(prefix = "kundresa.identity")
public interface IdentityConfig {
    /** The file of a business with rules of its own; without one the rules that ship hold. */
    Optional<Path> rules();
}

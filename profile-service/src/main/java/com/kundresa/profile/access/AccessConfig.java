package com.kundresa.profile.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whose tokens are believed, as the platform was told. */
@ConfigMapping(prefix = "kundresa.access")
public interface AccessConfig {
    /** The only issuer whose tokens are accepted. */
    String issuer();

    /** Where the issuer's public key lies: a file, a URL or a resource. */
    String publicKeyLocation();

    /** The address that the service listens on. */
    String host();

    /**
     * How long a token that was verified is believed without verifying it again, its expiry at the
     * latest; so long, at most, a key that the issuer withdrew still opens the door. 0 verifies
     * every time.
     */
    @WithDefault("30S")
    Duration verifiedFor();
}

package com.kundresa.recommendation.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whose tokens are believed, and where this service listens. */
@ConfigMapping(prefix = "kundresa.access")
public interface AccessConfig {

    /** The issuer of the tokens. */
    String issuer();

    /** Where the issuer's public key is found. */
    String publicKeyLocation();

    /** The address that this service binds to. */
    String host();

    /**
     * How long a token that was verified is believed without verifying it again, its expiry at the
     * latest; so long, at most, a key that the issuer withdrew still opens the door. 0 verifies
     * every time.
     */
    @WithDefault("30S")
    Duration verifiedFor();
}

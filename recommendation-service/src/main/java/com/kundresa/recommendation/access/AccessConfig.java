package com.kundresa.recommendation.access;

import io.smallrye.config.ConfigMapping;

/** Whose tokens are believed, and where this service listens. */
@ConfigMapping(prefix = "kundresa.access")
public interface AccessConfig {

    /** The issuer of the tokens. */
    String issuer();

    /** Where the issuer's public key is found. */
    String publicKeyLocation();

    /** The address that this service binds to. */
    String host();
}

package com.kundresa.profile.access;

import io.smallrye.config.ConfigMapping;

/** Whose tokens are believed, as the platform was told. */
@ConfigMapping(prefix = "kundresa.access")
public interface AccessConfig {
    /** The only issuer whose tokens are accepted. */
    String issuer();

    /** Where the issuer's public key lies: a file, a URL or a resource. */
    String publicKeyLocation();

    /** The address that the service listens on. */
    String host();
}

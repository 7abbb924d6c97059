package com.kundresa.touchpoint.access;

import io.smallrye.config.ConfigMapping;

/** {@code kundresa.access.*}: whose tokens are believed, as the platform was told. */
@ConfigMapping(prefix = "kundresa.access")
public interface AccessConfig {

    /** The only issuer whose tokens are accepted. */
    String issuer();

    /** Where the issuer's public key lies: a file, a URL or a resource. */
    String publicKeyLocation();

    /** The key that seals webhook secrets. */
    String secretsKey();

    /** The address that the service listens on. */
    String host();
}

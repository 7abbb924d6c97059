package com.kundresa.profile.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** The settings that decide whose tokens are believed, as the platform names them. */
@ConfigMapping(prefix = "mp.jwt.verify")
public interface AccessConfig {
    /** The only issuer whose tokens are accepted. */
    @WithDefault(DevelopmentIssuerGuard.DEVELOPMENT_ISSUER)
    String issuer();

    /** Where the issuer's public key lies: a file, a URL or a resource. */
    @WithName("publickey.location")
    Optional<String> publicKeyLocation();
}

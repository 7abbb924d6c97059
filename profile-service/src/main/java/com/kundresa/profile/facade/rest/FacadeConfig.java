package com.kundresa.profile.facade.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Who may read profiles with an access token. */
@ConfigMapping(prefix = "kundresa.facade")
public interface FacadeConfig {
    /** By the name of the reader. */
    Map<String, Token> tokens();

    /** One access token. */
    interface Token {
        /** SHA-256 of the token's UTF-8 bytes, 64 hexadecimal digits. */
        Optional<String> sha256();

        /** The token itself; believed in development only, where development JWTs are too. */
        Optional<String> plain();

        /** What its holder uses profiles for; without one every known customer is shown. */
        Optional<String> purpose();

        /** Whether customers who never spoke of the purpose are shown. */
        @WithDefault("false")
        boolean silenceAllows();
    }
}

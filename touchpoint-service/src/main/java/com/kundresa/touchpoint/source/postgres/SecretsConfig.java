package com.kundresa.touchpoint.source.postgres;

import io.smallrye.config.ConfigMapping;

/** {@code kundresa.secrets.*}: how webhook secrets are kept. */
@ConfigMapping(prefix = "kundresa.secrets")
public interface SecretsConfig {

    /** The key that seals them: 32 bytes in base64. */
    String key();
}

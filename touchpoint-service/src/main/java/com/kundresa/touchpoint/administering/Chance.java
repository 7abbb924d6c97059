package com.kundresa.touchpoint.administering;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Where keys and nonces come from. */
final class Chance {

    @Produces
    @Singleton
    SecureRandom chance() {
        return new SecureRandom();
    }
}

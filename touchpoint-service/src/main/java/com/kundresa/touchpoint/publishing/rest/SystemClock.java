package com.kundresa.touchpoint.publishing.rest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one clock of this service. */
final class SystemClock {

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }
}

package com.kundresa.recommendation;

import com.kundresa.recommendation.timing.Ticker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where time comes from. */
class Clocks {

    @Produces
    @Singleton
    Clock utc() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ticker passing() {
        return System::nanoTime;
    }
}

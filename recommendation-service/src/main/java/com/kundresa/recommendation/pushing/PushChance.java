package com.kundresa.recommendation.pushing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;

/** The chance that spreads repeated attempts. */
@ApplicationScoped
class PushChance {

    /** At least 0 and below 1. */
    double share() {
        return ThreadLocalRandom.current().nextDouble();
    }
}

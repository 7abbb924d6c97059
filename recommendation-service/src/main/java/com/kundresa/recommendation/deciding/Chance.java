package com.kundresa.recommendation.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Where chance comes from; decisions get it as an argument and keep it. */
@ApplicationScoped
public class Chance {

    /** A new decision's id. */
    public UUID id() {
        return UUID.randomUUID();
    }

    /** A new decision's seed. */
    public long seed() {
        return ThreadLocalRandom.current().nextLong();
    }
}

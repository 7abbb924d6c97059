package com.kundresa.e2e;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/** What goes wrong between a client and touchpoint-service. */
enum Fault {
    /** 429 with {@code Retry-After} and {@code X-RateLimit-Reset}; nothing reached the service. */
    TOO_MANY_REQUESTS,
    /** 500; nothing reached the service. */
    SERVER_ERROR,
    /** The connection closes without an answer; nothing reached the service. */
    CLOSED_BEFORE,
    /** The connection closes without an answer, but the service has stored everything. */
    CLOSED_AFTER;

    /**
     * For each request in turn what goes wrong with it: every fault once a round, in an order by
     * chance, with one or two sound requests before each; nothing any more after the last round.
     */
    static Queue<Optional<Fault>> inTurn(long seed, int rounds) {
        var chance = new Random(seed);
        var turns = new ArrayDeque<Optional<Fault>>();
        for (int round = 0; round < rounds; round++) {
            var faults = new ArrayList<>(Arrays.asList(values()));
            Collections.shuffle(faults, chance);
            for (var fault : faults) {
                turns.addAll(Collections.nCopies(1 + chance.nextInt(2), Optional.empty()));
                turns.add(Optional.of(fault));
            }
        }
        return turns;
    }
}

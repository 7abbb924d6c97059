package com.kundresa.recommendation.experiment;

import com.kundresa.recommendation.customer.NodeId;
import java.util.UUID;

/**
 * Draws lots that need not be kept: the same salt and anchor draw the same lot, for ever and on
 * every machine.
 *
 * <p>The lot is taken from 48 bits of SHA-256 over salt and anchor, so that lots of different salts
 * are independent of each other and of anything in the anchor; the 10,000 lots are equally probable
 * to within 10,000 / 2^48.
 */
final class Lot {

    /** How many different lots there are. */
    static final int LOTS = 10_000;

    private Lot() {}

    /** 0 to {@value #LOTS}, exclusive. */
    static int draw(String salt, UUID anchor) {
        long digest = NodeId.of(salt, anchor.toString()).getMostSignificantBits();
        return (int) ((digest >>> 16) % LOTS);
    }
}

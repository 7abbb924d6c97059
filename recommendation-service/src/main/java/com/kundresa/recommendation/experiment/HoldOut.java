package com.kundresa.recommendation.experiment;

import java.util.UUID;

/**
 * Keeps a fixed share of the customers without personal next steps, so that what they bring in can
 * be compared with what the others bring in.
 *
 * <p>Who is held out follows from the anchor alone: the node of the customer's earliest fragment. A
 * later identification adds nodes but none that was seen earlier, so the arm stays. Where two
 * customers prove to be one, the arm of the one seen earlier applies to both; where they are cut
 * apart again, each has its own back. Nothing is stored, so nothing can be lost or disagree.
 *
 * @param salt another salt draws anew; change it only to start a new experiment
 * @param parts how many of 10,000 customers are held out, 0 to 5,000
 */
public record HoldOut(String salt, int parts) {

    /** More than half held out is no hold-out. */
    public static final int MOST_PARTS = Lot.LOTS / 2;

    public HoldOut {
        if (salt.isBlank() || parts < 0 || parts > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "A hold-out has a salt and from 0 to " + MOST_PARTS + " parts of 10,000");
        }
    }

    /** The arm of whoever has this anchor. */
    public Arm arm(UUID anchor) {
        return Lot.draw(salt, anchor) < parts ? Arm.HELD_OUT : Arm.TREATED;
    }

    /** The share that is held out, 0 to 0.5. */
    public double share() {
        return (double) parts / Lot.LOTS;
    }
}

package com.kundresa.recommendation.experiment;

import java.util.List;
import java.util.UUID;

/**
 * Divides customers between variants, for example two policies at one placement. Its lots are
 * independent of the hold-out's and of any other split's with another salt.
 *
 * @param variants the parts of all of them add up to 10,000
 */
public record Split<T>(String salt, List<Variant<T>> variants) {

    /**
     * One side.
     *
     * @param parts how many of 10,000 customers get it
     */
    public record Variant<T>(String name, T gets, int parts) {}

    public Split {
        variants = List.copyOf(variants);
        if (salt.isBlank()
                || variants.stream().anyMatch(variant -> variant.parts() < 0)
                || variants.stream().mapToInt(Variant::parts).sum() != Lot.LOTS) {
            throw new IllegalArgumentException(
                    "A split has a salt, and the parts of its variants add up to 10,000");
        }
    }

    /** The variant of whoever has this anchor. */
    public Variant<T> variant(UUID anchor) {
        int lot = Lot.draw(salt, anchor);
        int upTo = 0;
        for (Variant<T> variant : variants) {
            upTo += variant.parts();
            if (lot < upTo) {
                return variant;
            }
        }
        throw new IllegalStateException("The parts add up to all lots");
    }
}

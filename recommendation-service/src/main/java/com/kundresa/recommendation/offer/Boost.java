package com.kundresa.recommendation.offer;

/**
 * Makes an action more or less fitting where a condition holds.
 *
 * @param factor from 0.1 to 10; above 1 speaks for the action
 */
public record Boost(Condition when, double factor) {
    public Boost {
        if (!(factor >= 0.1 && factor <= 10)) {
            throw new IllegalArgumentException("A boost's factor lies between 0.1 and 10");
        }
    }
}

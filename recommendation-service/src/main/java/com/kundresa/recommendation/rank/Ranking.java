package com.kundresa.recommendation.rank;

import java.util.List;

/**
 * The options, ranked.
 *
 * @param places each with the probability that it had of being chosen; excluded ones have 0
 * @param chosen the option that the reward will be for: the first that is not excluded
 */
public record Ranking(List<Place> places, Place chosen) {

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * One place.
     *
     * @param probability 0 to 1; over all places they add up to 1
     */
    public record Place(String id, double probability) {}
}

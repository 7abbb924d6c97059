package com.kundresa.recommendation.rank;

import java.util.List;

/**
 * One of the actions that the caller could take.
 *
 * @param traits at most {@value #MOST_TRAITS}
 */
public record Option(String id, List<Trait> traits) {

    /** More would make a ranking slow. */
    public static final int MOST_TRAITS = 50;

    private static final int LONGEST_ID = 256;

    public Option {
        traits = List.copyOf(traits);
        RankCall.require(
                !id.isBlank() && id.length() <= LONGEST_ID,
                "Each action needs an id of 1 to 256 characters.");
        RankCall.require(
                traits.size() <= MOST_TRAITS,
                "Action " + id + " has more than " + MOST_TRAITS + " features.");
    }
}

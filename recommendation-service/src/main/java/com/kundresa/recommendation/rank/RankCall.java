package com.kundresa.recommendation.rank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ranked.
 *
 * @param eventId under which the reward will be reported; null where the caller leaves it to us
 * @param situation at most {@value #MOST_TRAITS}
 * @param options in the order in which the caller would show them without us
 * @param excluded option ids that keep their places and cannot be chosen
 * @param deferred whether the caller will say later that the ranking was used
 */
public record RankCall(
        @Nullable String eventId,
        List<Trait> situation,
        List<Option> options,
        Set<String> excluded,
        boolean deferred) {

    /** The most options in one call. */
    public static final int MOST_OPTIONS = 50;

    /** More would make a ranking slow. */
    public static final int MOST_TRAITS = 100;

    private static final int LONGEST_ID = 256;

    /**
     * @throws IllegalArgumentException with a sentence for the caller
     */
    public RankCall {
        situation = List.copyOf(situation);
        options = List.copyOf(options);
        excluded = Set.copyOf(excluded);
        require(
                !options.isEmpty() && options.size() <= MOST_OPTIONS,
                "Send 1 to " + MOST_OPTIONS + " actions.");
        require(
                situation.size() <= MOST_TRAITS,
                "Send at most " + MOST_TRAITS + " context features.");
        require(
                eventId == null || !eventId.isBlank() && eventId.length() <= LONGEST_ID,
                "An eventId has 1 to 256 characters.");
        Set<String> ids = new HashSet<>();
        for (Option option : options) {
            require(ids.add(option.id()), "Action id " + option.id() + " is there twice.");
        }
        require(
                ids.containsAll(excluded),
                "excludedActions names an action that is not in actions.");
        require(excluded.size() < options.size(), "At least one action must not be excluded.");
    }

    /** The option of an id that this call has. */
    public Option option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst().orElseThrow();
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

package com.kundresa.profile.customer;

import java.util.List;
import java.util.Map;

/**
 * How a business wants its traits merged. What was folded under other policies stays as it was
 * folded until it is rebuilt.
 *
 * @param byTrait traits that are not named here are {@link TraitPolicy#LATEST}
 * @param sources the most trusted first; those that are not named here come last
 */
public record TraitPolicies(Map<String, TraitPolicy> byTrait, List<String> sources) {

    /** The newest value of every trait. */
    public static final TraitPolicies LATEST = new TraitPolicies(Map.of(), List.of());

    public TraitPolicies {
        byTrait = Map.copyOf(byTrait);
        sources = List.copyOf(sources);
    }

    TraitPolicy of(String trait) {
        return byTrait.getOrDefault(trait, TraitPolicy.LATEST);
    }

    /** 0 for the most trusted source. */
    int rank(String source) {
        int place = sources.indexOf(source);
        return place < 0 ? sources.size() : place;
    }
}

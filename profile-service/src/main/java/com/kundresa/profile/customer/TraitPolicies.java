package com.kundresa.profile.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a business wants its traits merged, and which follow from what customers do. What was folded
 * under other policies stays as it was folded until it is rebuilt.
 *
 * @param byTrait traits that are not named here are {@link TraitPolicy#LATEST}
 * @param sources the most trusted first; those that are not named here come last
 * @param computed traits that nobody says; none of two has the same name
 */
public record TraitPolicies(
        Map<String, TraitPolicy> byTrait, List<String> sources, List<ComputedTrait> computed) {

    /** The newest value of every trait. */
    public static final TraitPolicies LATEST = new TraitPolicies(Map.of(), List.of(), List.of());

    public TraitPolicies {
        byTrait = Map.copyOf(byTrait);
        sources = List.copyOf(sources);
        computed = List.copyOf(computed);
    }

    /** Without computed traits. */
    public TraitPolicies(Map<String, TraitPolicy> byTrait, List<String> sources) {
        this(byTrait, sources, List.of());
    }

    /** The computed trait of this name. */
    public Optional<ComputedTrait> computed(String name) {
        return computed.stream().filter(trait -> trait.name().equals(name)).findFirst();
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

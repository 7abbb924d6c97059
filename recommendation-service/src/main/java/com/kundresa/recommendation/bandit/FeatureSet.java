package com.kundresa.recommendation.bandit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The features that a model speaks of, in the order of its weights. The first one is {@value #BIAS}
 * and always 1.
 */
public final class FeatureSet {

    /** What holds in every situation. */
    public static final String BIAS = "bias";

    /** More would make learning slow: its cost grows with their square. */
    public static final int MOST = 512;

    private final String name;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param name with its version, for example {@code situation-1}
     * @param names each once, {@value #BIAS} first
     */
    public FeatureSet(String name, List<String> names) {
        this.name = name;
        this.names = List.copyOf(names);
        if (names.isEmpty() || !names.getFirst().equals(BIAS) || names.size() > MOST) {
            throw new IllegalArgumentException(
                    "A feature set starts with bias and has at most 512");
        }
        for (String feature : names) {
            if (places.put(feature, places.size()) != null) {
                throw new IllegalArgumentException("The feature " + feature + " is there twice");
            }
        }
    }

    /** With its version. */
    public String name() {
        return name;
    }

    /** In the order of the weights. */
    public List<String> names() {
        return names;
    }

    /** How many there are, the bias among them. */
    public int size() {
        return names.size();
    }

    /**
     * What is named is 1, what is not named is 0; names that this set does not know are ignored.
     */
    public Features of(Collection<String> holding) {
        Map<String, Double> values = new HashMap<>();
        holding.forEach(feature -> values.put(feature, 1.0));
        return of(values);
    }

    /** Features with values of their own, best between -1 and 1; unknown names are ignored. */
    public Features of(Map<String, Double> values) {
        Map<Integer, Double> known = new TreeMap<>();
        values.forEach((feature, value) -> {
            Integer place = places.get(feature);
            if (place != null && value != 0) {
                known.put(place, value);
            }
        });
        known.put(0, 1.0);
        return new Features(
                known.keySet().stream().mapToInt(Integer::intValue).toArray(),
                known.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureSet set && name.equals(set.name) && names.equals(set.names);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}

package com.kundresa.profile.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds pairs of persons who could be one, the most probable first. */
public final class Suggestions {
    private static final int RANDOM_PAIRS = 200_000;

    private final int fields;
    private final Likeness likeness;

    public Suggestions(List<Field> fields, Resemblance resemblance) {
        this.fields = fields.size();
        this.likeness = new Likeness(fields, resemblance);
    }

    private record Pair(int one, int other) {}

    /**
     * Pairs from this probability on.
     *
     * @param persons in any order; the answer depends on their order only where it is a tie
     */
    public List<Suggestion> among(List<Person> persons, double atLeast) {
        Map<Pair, Comparison> candidates = candidates(persons);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<Comparison, Long> times = new HashMap<>();
        candidates.values().forEach(comparison -> times.merge(comparison, 1L, Long::sum));
        Weights weights =
                Weights.learn(fields, times, RandomPairs.among(persons, likeness, RANDOM_PAIRS));
        List<Suggestion> found = new ArrayList<>();
        candidates.forEach((pair, comparison) -> {
            double probability = weights.probability(comparison);
            if (probability >= atLeast) {
                found.add(
                        new Suggestion(
                                persons.get(pair.one).id(),
                                persons.get(pair.other).id(),
                                probability));
            }
        });
        found.sort(
                Comparator.comparingDouble(Suggestion::probability)
                        .reversed()
                        .thenComparing(Suggestion::one)
                        .thenComparing(Suggestion::other));
        return found;
    }

    private Map<Pair, Comparison> candidates(List<Person> persons) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            for (String key : Blocks.of(persons.get(i))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Map<Pair, Comparison> pairs = new LinkedHashMap<>();
        blocks.values().stream()
                .filter(block -> block.size() <= Blocks.LARGEST)
                .forEach(block -> add(pairs, block, persons));
        return pairs;
    }

    private void add(Map<Pair, Comparison> pairs, List<Integer> block, List<Person> persons) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                pairs.computeIfAbsent(
                        new Pair(block.get(i), block.get(j)),
                        pair -> likeness.compare(persons.get(pair.one), persons.get(pair.other)));
            }
        }
    }
}

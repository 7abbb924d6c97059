package com.kundresa.profile.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds pairs of persons who could be one, the most probable first. Only pairs that agree in
 * something rare are compared at all: every value of a field, and every value of two fields
 * shortened, makes a block, and blocks of very many say nothing. So the work grows with the persons
 * and not with their pairs.
 */
public final class Suggestions {

    /** A value that more persons share than this says nothing. */
    private static final int LARGEST_BLOCK = 60;

    private static final int SHORTENED = 4;
    private static final int RANDOM_PAIRS = 200_000;
    private static final long STRIDE = 7_919;

    private final List<Field> fields;
    private final Likeness likeness;

    public Suggestions(List<Field> fields, Resemblance resemblance) {
        this.fields = List.copyOf(fields);
        this.likeness = new Likeness(this.fields, resemblance);
    }

    private record Pair(int one, int other) {}

    /**
     * Pairs from this probability on.
     *
     * @param persons in any order; the answer depends on their order only where it is a tie
     */
    public List<Suggestion> among(List<Person> persons, double atLeast) {
        List<Pair> pairs = candidates(persons);
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<int[]> compared =
                pairs.stream().map(pair -> compare(persons, pair.one, pair.other)).toList();
        Weights weights = Weights.learn(fields.size(), compared, randomPairs(persons));
        List<Suggestion> found = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            double probability = weights.probability(compared.get(i));
            if (probability >= atLeast) {
                Pair pair = pairs.get(i);
                found.add(
                        new Suggestion(
                                persons.get(pair.one).id(),
                                persons.get(pair.other).id(),
                                probability));
            }
        }
        found.sort(
                Comparator.comparingDouble(Suggestion::probability)
                        .reversed()
                        .thenComparing(Suggestion::one)
                        .thenComparing(Suggestion::other));
        return found;
    }

    private int[] compare(List<Person> persons, int one, int other) {
        return likeness.compare(persons.get(one), persons.get(other));
    }

    private List<Pair> candidates(List<Person> persons) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            for (String key : keys(persons.get(i))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        blocks.values().stream()
                .filter(block -> block.size() <= LARGEST_BLOCK)
                .forEach(block -> add(pairs, block));
        return List.copyOf(pairs);
    }

    private static void add(Set<Pair> pairs, List<Integer> block) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                pairs.add(new Pair(block.get(i), block.get(j)));
            }
        }
    }

    private List<String> keys(Person person) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String value = person.value(i);
            if (value != null) {
                keys.add(i + "=" + value);
                addPairs(keys, person, i, value);
            }
        }
        return keys;
    }

    private void addPairs(List<String> keys, Person person, int i, String value) {
        for (int j = i + 1; j < fields.size(); j++) {
            String second = person.value(j);
            if (second != null) {
                keys.add(i + "+" + j + "=" + shortened(value) + "/" + shortened(second));
            }
        }
    }

    private static String shortened(String value) {
        return value.length() <= SHORTENED ? value : value.substring(0, SHORTENED);
    }

    /** Pairs as good as chance's, and the same each time: everyone with others far off. */
    private List<int[]> randomPairs(List<Person> persons) {
        int size = persons.size();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < RANDOM_PAIRS && size > 1; i++) {
            int one = i % size;
            int other = (int) ((one + 1 + (i + 1L) * STRIDE % (size - 1)) % size);
            pairs.add(compare(persons, one, other));
        }
        return pairs;
    }
}

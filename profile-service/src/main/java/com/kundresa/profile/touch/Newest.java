package com.kundresa.profile.touch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Merges lists that hold the newest of something, newest first. Merging is commutative and
 * associative, also where it drops what is too old: whatever is dropped has enough newer ones
 * before it in every larger set too.
 */
public final class Newest {

    private Newest() {}

    /** The newest {@code most} of both; what both have is there once. */
    public static <T extends Stamped> List<T> merge(List<T> one, List<T> other, int most) {
        if (one.isEmpty() || other.isEmpty()) {
            return capped(one.isEmpty() ? other : one, most);
        }
        List<T> merged = new ArrayList<>(Math.min(most, one.size() + other.size()));
        int i = 0;
        int j = 0;
        while (merged.size() < most && (i < one.size() || j < other.size())) {
            int order = order(one, i, other, j);
            merged.add(order <= 0 ? one.get(i) : other.get(j));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return List.copyOf(merged);
    }

    /** Of both, the newest of each key, and of those the newest {@code most}. */
    public static <T extends Stamped> List<T> merge(
            List<T> one, List<T> other, int most, Function<T, ?> key) {
        if (one.isEmpty() || other.isEmpty()) {
            return capped(one.isEmpty() ? other : one, most);
        }
        List<T> merged = new ArrayList<>(Math.min(most, one.size() + other.size()));
        Set<Object> known = new HashSet<>();
        int i = 0;
        int j = 0;
        while (merged.size() < most && (i < one.size() || j < other.size())) {
            int order = order(one, i, other, j);
            T next = order <= 0 ? one.get(i) : other.get(j);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            if (known.add(key.apply(next))) {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    private static <T extends Stamped> int order(List<T> one, int i, List<T> other, int j) {
        if (i == one.size()) {
            return 1;
        }
        return j == other.size() ? -1 : Stamped.newestFirst(one.get(i), other.get(j));
    }

    private static <T> List<T> capped(List<T> list, int most) {
        return list.size() <= most ? list : List.copyOf(list.subList(0, most));
    }
}

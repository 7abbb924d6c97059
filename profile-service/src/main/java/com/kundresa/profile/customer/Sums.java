package com.kundresa.profile.customer;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Sorted maps that are merged key by key and keep only so many keys, the first ones in their order.
 */
final class Sums {

    private Sums() {}

    static <K extends Comparable<K>, V> SortedMap<K, V> merge(
            SortedMap<K, V> one, SortedMap<K, V> other, BinaryOperator<V> together, int most) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        SortedMap<K, V> merged = new TreeMap<>(one);
        other.forEach((key, value) -> merged.merge(key, value, together));
        while (merged.size() > most) {
            merged.remove(merged.lastKey());
        }
        return Collections.unmodifiableSortedMap(merged);
    }

    static <K extends Comparable<K>, V> SortedMap<K, V> none() {
        return Collections.emptySortedMap();
    }

    static <K extends Comparable<K>, V> SortedMap<K, V> one(K key, V value) {
        SortedMap<K, V> map = new TreeMap<>();
        map.put(key, value);
        return Collections.unmodifiableSortedMap(map);
    }
}

package com.kundresa.profile.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Traits by name. Beyond {@link #MOST} the verified ones are kept first, then by name; both can
 * only ever speak more for a trait, so merging keeps its laws.
 */
public record Traits(SortedMap<String, Trait> byName) {

    /** So many traits are kept. */
    public static final int MOST = 60;

    public static final Traits EMPTY = new Traits(new TreeMap<>());

    public Traits {
        byName = Collections.unmodifiableSortedMap(byName);
    }

    /** Both together; commutative and associative. */
    public Traits merge(Traits other) {
        if (byName.isEmpty() || other.byName.isEmpty()) {
            return byName.isEmpty() ? other : this;
        }
        SortedMap<String, Trait> both = new TreeMap<>(byName);
        other.byName.forEach((name, trait) -> both.merge(name, trait, Trait::merge));
        return of(both);
    }

    /** These traits, as many as are kept. */
    public static Traits of(SortedMap<String, Trait> byName) {
        SortedMap<String, Trait> kept = new TreeMap<>(byName);
        surplus(byName).forEach(kept::remove);
        return new Traits(kept);
    }

    private static List<String> surplus(SortedMap<String, Trait> byName) {
        if (byName.size() <= MOST) {
            return List.of();
        }
        List<Map.Entry<String, Trait>> entries = new ArrayList<>(byName.entrySet());
        entries.sort(
                Comparator.comparing(
                                (Map.Entry<String, Trait> entry) -> !entry.getValue().verified())
                        .thenComparing(Map.Entry::getKey));
        return entries.subList(MOST, entries.size()).stream().map(Map.Entry::getKey).toList();
    }
}

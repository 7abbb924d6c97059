package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Touch;
import java.util.List;
import java.util.SortedMap;

/**
 * What computed traits are made of, by the key of their declaration. What was kept for a
 * declaration that has changed stays beside the new one until the customer is rebuilt.
 *
 * @param counted amounts and values by day
 * @param marked what came first or last
 */
public record Gauges(SortedMap<String, Tallies> counted, SortedMap<String, Marks> marked) {

    /** So many of each are kept, by key: three times as many as can be declared. */
    static final int MOST = 60;

    public static final Gauges NONE = new Gauges(Sums.none(), Sums.none());

    static Gauges of(String key, Tallies tallies) {
        return new Gauges(Sums.one(key, tallies), Sums.none());
    }

    static Gauges of(String key, Marks marks) {
        return new Gauges(Sums.none(), Sums.one(key, marks));
    }

    /** Of one interaction. */
    static Gauges of(Touch touch, List<ComputedTrait> declared) {
        Gauges gauges = NONE;
        for (ComputedTrait trait : declared) {
            gauges = gauges.merge(trait.of(touch));
        }
        return gauges;
    }

    /** Both together; commutative and associative. */
    public Gauges merge(Gauges other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        return new Gauges(
                Sums.merge(counted, other.counted, Tallies::merge, MOST),
                Sums.merge(marked, other.marked, Marks::merge, MOST));
    }

    private boolean isNone() {
        return counted.isEmpty() && marked.isEmpty();
    }
}

package com.kundresa.profile.customer;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums by day and key, the newest days only. What is dropped depends on days and keys alone, never
 * on sums, so a sum that is kept is exact and merging is commutative and associative.
 *
 * @param newestFirst at most {@code most}, newest day first, then by key
 * @param most how many are kept
 */
public record Buckets(List<Bucket> newestFirst, int most) {

    public Buckets {
        newestFirst = List.copyOf(newestFirst);
    }

    static Buckets empty(int most) {
        return new Buckets(List.of(), most);
    }

    /** These buckets, in whatever order and with repeated keys. */
    static Buckets of(List<Bucket> buckets, int most) {
        Buckets sum = empty(most);
        for (Bucket bucket : buckets) {
            sum = sum.merge(new Buckets(List.of(bucket), most));
        }
        return sum;
    }

    /** Both together; commutative and associative. */
    public Buckets merge(Buckets other) {
        if (newestFirst.isEmpty() || other.newestFirst.isEmpty()) {
            return newestFirst.isEmpty() ? other : this;
        }
        List<Bucket> one = newestFirst;
        List<Bucket> two = other.newestFirst;
        List<Bucket> merged = new ArrayList<>(Math.min(most, one.size() + two.size()));
        int i = 0;
        int j = 0;
        while (merged.size() < most && (i < one.size() || j < two.size())) {
            int order = order(one, i, two, j);
            if (order == 0) {
                merged.add(one.get(i).plus(two.get(j)));
            } else {
                merged.add(order < 0 ? one.get(i) : two.get(j));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Buckets(merged, most);
    }

    private static int order(List<Bucket> one, int i, List<Bucket> two, int j) {
        if (i == one.size()) {
            return 1;
        }
        return j == two.size() ? -1 : Bucket.newestFirst(one.get(i), two.get(j));
    }
}

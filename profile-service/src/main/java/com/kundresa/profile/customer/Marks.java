package com.kundresa.profile.customer;

import java.util.ArrayList;
import java.util.List;

/**
 * The earliest or the latest mark of each day, the newest days only. What is dropped depends on
 * days alone, so merging is commutative and associative.
 *
 * @param newestFirst at most {@code most}, one a day, newest day first
 * @param first whether the earliest mark of a day is kept, else the latest
 * @param most how many days are kept
 */
public record Marks(List<Mark> newestFirst, boolean first, int most) {

    public Marks {
        newestFirst = List.copyOf(newestFirst);
    }

    /** Both together; commutative and associative. */
    public Marks merge(Marks other) {
        List<Mark> one = newestFirst;
        List<Mark> two = other.newestFirst;
        List<Mark> merged = new ArrayList<>(Math.min(most, one.size() + two.size()));
        int i = 0;
        int j = 0;
        while (merged.size() < most && (i < one.size() || j < two.size())) {
            int order = order(one, i, two, j);
            if (order == 0) {
                merged.add(kept(one.get(i), two.get(j)));
            } else {
                merged.add(order < 0 ? one.get(i) : two.get(j));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Marks(merged, first, most);
    }

    private Mark kept(Mark one, Mark other) {
        return one.stamp().after(other.stamp()) == first ? other : one;
    }

    private static int order(List<Mark> one, int i, List<Mark> two, int j) {
        if (i == one.size()) {
            return 1;
        }
        return j == two.size() ? -1 : two.get(j).day().compareTo(one.get(i).day());
    }
}

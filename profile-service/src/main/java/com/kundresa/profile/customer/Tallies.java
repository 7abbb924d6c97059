package com.kundresa.profile.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened by day and kind, the newest days only. What is dropped depends on days and kinds
 * alone, never on counts, so what is kept is exact and merging is commutative and associative.
 *
 * @param newestFirst at most {@code most}, newest day first, then by key
 * @param most how many are kept
 */
public record Tallies(List<Tally> newestFirst, int most) {

    public Tallies {
        newestFirst = List.copyOf(newestFirst);
    }

    static Tallies empty(int most) {
        return new Tallies(List.of(), most);
    }

    /** These tallies, in whatever order and with repeated keys. */
    static Tallies of(List<Tally> tallies, int most) {
        Tallies sum = empty(most);
        for (Tally tally : tallies) {
            sum = sum.merge(new Tallies(List.of(tally), most));
        }
        return sum;
    }

    /** Before this day something may have been dropped; nothing where all is kept. */
    public Optional<LocalDate> completeAfter() {
        return newestFirst.size() < most
                ? Optional.empty()
                : Optional.of(newestFirst.getLast().day());
    }

    /** Both together; commutative and associative. */
    public Tallies merge(Tallies other) {
        if (newestFirst.isEmpty() || other.newestFirst.isEmpty()) {
            return newestFirst.isEmpty() ? other : this;
        }
        List<Tally> one = newestFirst;
        List<Tally> two = other.newestFirst;
        List<Tally> merged = new ArrayList<>(Math.min(most, one.size() + two.size()));
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
        return new Tallies(merged, most);
    }

    private static int order(List<Tally> one, int i, List<Tally> two, int j) {
        if (i == one.size()) {
            return 1;
        }
        return j == two.size() ? -1 : Tally.newestFirst(one.get(i), two.get(j));
    }
}

package com.kundresa.local.sending;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which order messages are sent, as positions in their list. Pure: one seed, one order.
 *
 * @param order positions; a repeated message stands in it twice
 */
public record Plan(int[] order) {
    private static final int LATER_BY = 150;

    /** As they stand in the file. */
    public static Plan inOrder(int size) {
        return new Plan(IntStream.range(0, size).toArray());
    }

    /** Another order (Fisher-Yates), the same for the same seed. */
    public Plan shuffled(long seed) {
        int[] shuffled = order.clone();
        Random chance = new Random(seed);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int kept = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = kept;
        }
        return new Plan(shuffled);
    }

    /**
     * Every {@code n}th message once more, a while later, as a client does that lost the answer.
     */
    public Plan repeatingEvery(int n) {
        IntStream.Builder all = IntStream.builder();
        for (int i = 0; i < order.length + LATER_BY; i++) {
            if (i < order.length) {
                all.add(order[i]);
            }
            int repeated = i - LATER_BY;
            if (repeated >= 0 && (repeated + 1) % n == 0) {
                all.add(order[repeated]);
            }
        }
        return new Plan(all.build().toArray());
    }

    /** The plan that the options ask for. */
    public static Plan of(int size, @Nullable Long shuffleSeed, @Nullable Integer repeatEvery) {
        Plan plan = inOrder(size);
        if (shuffleSeed != null) {
            plan = plan.shuffled(shuffleSeed);
        }
        return repeatEvery == null ? plan : plan.repeatingEvery(repeatEvery);
    }

    public int size() {
        return order.length;
    }
}

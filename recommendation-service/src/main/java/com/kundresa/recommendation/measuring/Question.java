package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.offer.Placement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another policy would have earned.
 *
 * @param modelVersion of what was learned that the policy goes by; null for what each decision had
 * @param epsilon the share that the policy draws evenly, 0 to 1; null for what each decision had;
 *     only the learned policy tries out
 * @param from the first decisions that are looked at
 * @param until the end, not included
 * @param most how many decisions at most, the newest ones, 1 to {@value #MOST}
 */
public record Question(
        PolicyName policy,
        @Nullable Long modelVersion,
        @Nullable Double epsilon,
        Placement placement,
        Instant from,
        Instant until,
        int most) {

    /** Each takes about 300 bytes of memory until all are read. */
    public static final int MOST = 200_000;
}

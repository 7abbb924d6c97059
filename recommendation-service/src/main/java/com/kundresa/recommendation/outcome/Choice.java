package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.offer.RewardRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action that one decision answered, with all that is needed to tell later what came of it.
 *
 * @param rank 1 for the best
 * @param probability with which chance put it there, above 0 and at most 1; null where none was
 *     drawn
 * @param until the end of its window: what happens from here on is no longer its outcome
 * @param customerId of the state that was used
 * @param anchor the id that survives identify, merge and cut; the decision's own id for nobody
 * @param nodeId of the identifier that was asked with
 * @param arm of the experiments that the decision was part of; {@code none} where none ran
 * @param policy the version of the rules and weights that decided
 * @param activated false where it was not shown yet and so must not be judged
 */
public record Choice(
        UUID decisionId,
        String actionId,
        int rank,
        @Nullable Double probability,
        Instant decidedAt,
        Instant until,
        String placement,
        @Nullable UUID customerId,
        UUID anchor,
        @Nullable UUID nodeId,
        String arm,
        @Nullable Long modelVersion,
        String policy,
        boolean activated,
        Shown shown,
        RewardRules rules) {

    /**
     * What the customer could react to.
     *
     * @param link where the action led, a path of the shop or a whole address
     */
    public record Shown(List<String> productIds, @Nullable String link) {}
}

package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.offer.Placement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided. Every action of the catalogue is among the answers or among the excluded.
 *
 * @param stateVersion of the customer's state that was used
 * @param basis {@code state} or {@code context-only}
 * @param basisReason why no state was used
 * @param modelVersion of what was learned of take-ups; 0 before anything was
 * @param explored true where chance put another step first than the score would have
 * @param arm of the experiments that it was part of: {@code treated}, {@code hold-out} or {@code
 *     none}, and after a colon the variant where policies share the placement
 * @param policy that decided: {@code learned}, {@code greedy} or {@code baseline}
 */
public record Decision(
        UUID decisionId,
        @Nullable UUID customerId,
        @Nullable Long stateVersion,
        String basis,
        @Nullable String basisReason,
        Placement placement,
        Instant decidedAt,
        long modelVersion,
        boolean explored,
        String arm,
        String policy,
        List<Answer> answers,
        List<Exclusion> excluded) {}

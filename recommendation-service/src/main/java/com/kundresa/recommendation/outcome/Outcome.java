package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.offer.OutcomeKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened after a choice.
 *
 * @param outcomeId counts once, however often it is said
 * @param value as {@link OutcomeKind} says
 * @param source who said it: the sender of the interaction, or {@value #API}
 * @param productIds which of the products that the action showed it is about; empty where that is
 *     not known
 */
public record Outcome(
        UUID outcomeId,
        UUID decisionId,
        String actionId,
        OutcomeKind kind,
        double value,
        Instant at,
        String source,
        List<String> productIds) {

    /** The source of outcomes that were reported to this service itself. */
    public static final String API = "api";

    /** The same interaction is the same outcome. */
    static UUID idOf(UUID interactionId, OutcomeKind kind) {
        return NodeId.of(interactionId.toString(), kind.code());
    }
}

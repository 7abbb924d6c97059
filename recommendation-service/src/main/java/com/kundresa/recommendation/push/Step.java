package com.kundresa.recommendation.push;

import com.kundresa.recommendation.customer.NodeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a wait whose time came.
 *
 * @param stepId the same for the same rule, person and occasion, whoever computes it: the id of the
 *     message and of the webhook
 * @param occasion the occasion's key
 * @param decisionId of the recorded decision; null where none was made
 */
public record Step(
        UUID stepId,
        String ruleId,
        UUID customerId,
        UUID anchor,
        String occasion,
        String actionId,
        Channel channel,
        @Nullable UUID decisionId,
        Instant decidedAt,
        Fate fate) {

    /** What became of it. */
    public sealed interface Fate {

        /**
         * It is offered.
         *
         * @param message as receivers get it
         */
        record Offered(String message) implements Fate {}

        /** It would have been offered, but the customer is held out for comparison. */
        record Withheld(Reason reason) implements Fate {}

        /** It is not offered, for this reason. */
        record Barred(Reason reason) implements Fate {}
    }

    /** The id of the step for an occasion. */
    public static UUID id(String ruleId, UUID anchor, Occasion occasion) {
        return NodeId.of("push-step", ruleId + "\n" + anchor + "\n" + occasion.key());
    }
}

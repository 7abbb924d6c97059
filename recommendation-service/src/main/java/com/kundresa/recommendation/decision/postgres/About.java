package com.kundresa.recommendation.decision.postgres;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a decision is about besides the customer id, so that it is found when they are erased.
 *
 * @param nodeId of the identifier that was asked with; null for nobody
 * @param anchor that choices and caps are kept under; null for nobody
 * @param stateVersion of the state that was used; null where there was none
 */
public record About(@Nullable UUID nodeId, @Nullable UUID anchor, @Nullable Long stateVersion) {

    /** A decision for nobody. */
    public static final About NOBODY = new About(null, null, null);
}

package com.kundresa.recommendation.experiment;

import org.jspecify.annotations.Nullable;

/**
 * What experiments make of one decision.
 *
 * @param variant of the split at this placement; null where none runs or the customer is held out
 */
public record Assignment(Arm arm, @Nullable String variant, PolicyName policy) {

    /** No experiment applies. */
    public static final Assignment NONE = new Assignment(Arm.NONE, null, PolicyName.LEARNED);

    /** As it is shown and kept: the arm, and after a colon the variant where there is one. */
    public String code() {
        return variant == null ? arm.code() : arm.code() + ":" + variant;
    }
}

package com.kundresa.recommendation.decision;

import org.jspecify.annotations.Nullable;

/**
 * One candidate that was left out.
 *
 * @param productId where a product was left out of the action's list; null where the action itself
 *     was left out
 * @param stage of the pipeline that left it out
 */
public record Exclusion(
        String actionId, @Nullable String productId, String stage, String code, String text) {}

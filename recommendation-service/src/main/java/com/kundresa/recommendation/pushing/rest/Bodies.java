package com.kundresa.recommendation.pushing.rest;

import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** What operators send, or a refusal. */
final class Bodies {

    private static final int MOST_BYTES = 1_000_000;

    private Bodies() {}

    static byte[] bounded(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new RefusedException(Refusal.tooLarge(MOST_BYTES));
        }
        return body;
    }

    /** The version in If-Match; null where it does not matter. */
    static @Nullable Long expected(@Nullable String version) {
        if (version == null || version.equals("*")) {
            return null;
        }
        String digits = version.replace("W/", "").replace("\"", "").strip();
        if (!digits.matches("\\d{1,18}")) {
            throw new RefusedException(
                    Refusal.badField("If-Match", "It is the ETag of the rules you read."));
        }
        return Long.valueOf(digits);
    }
}

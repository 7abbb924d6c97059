package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.offer.OutcomeKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What names a decision and still is nobody's outcome. */
public record Orphan(
        UUID outcomeId,
        UUID decisionId,
        @Nullable String actionId,
        OutcomeKind kind,
        double value,
        Instant at,
        String source,
        Why why) {

    /** Why it is nobody's outcome. */
    public enum Why {
        DECISION_UNKNOWN("decision-unknown"),
        ACTION_UNKNOWN("action-unknown"),
        WINDOW_OVER("window-over");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** The word used in the table and the metric. */
        public String code() {
            return code;
        }
    }
}

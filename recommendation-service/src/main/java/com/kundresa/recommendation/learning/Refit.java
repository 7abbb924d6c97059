package com.kundresa.recommendation.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One refit of the model from the record.
 *
 * @param askedBy an operator or the schedule
 * @param seen choices that were read so far
 * @param total choices that there are to read; 0 while that is not known
 * @param modelVersion the new version, once it is done
 */
public record Refit(
        long refitId,
        Instant startedAt,
        By askedBy,
        State state,
        long seen,
        long total,
        @Nullable Long modelVersion,
        @Nullable Instant finishedAt) {

    /** Who asked for it. */
    public enum By {
        OPERATOR("operator"),
        SCHEDULE("schedule");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /** The word that is kept and answered. */
        public String code() {
            return code;
        }
    }

    /** How far it is. */
    public enum State {
        ASKED("asked"),
        RUNNING("running"),
        DONE("done"),
        /** There was no choice whose reward is final, so there is no new version. */
        NOTHING_TO_LEARN("nothing-to-learn"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word that is kept and answered. */
        public String code() {
            return code;
        }
    }
}

package com.kundresa.recommendation.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One refit from the record.
 *
 * @param of what is fitted anew
 * @param askedBy an operator or the schedule
 * @param seen choices that were read so far
 * @param total choices that there are to read; 0 while that is not known
 * @param version the new version, once it is done
 * @param findings why there is a new version or none, JSON; null where nothing is to be said
 */
public record Refit(
        long refitId,
        Of of,
        Instant startedAt,
        By askedBy,
        State state,
        long seen,
        long total,
        @Nullable Long version,
        @Nullable String findings,
        @Nullable Instant finishedAt) {

    /** What is fitted anew. */
    public enum Of {
        /** What is believed of the take-up of actions. */
        MODEL("model"),
        /** How much each product signal tells. */
        BLEND("blend");

        private final String code;

        Of(String code) {
            this.code = code;
        }

        /** The word that is kept. */
        public String code() {
            return code;
        }
    }

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
        /** What was seen does not speak for a change, so there is no new version. */
        STAYED("stayed"),
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

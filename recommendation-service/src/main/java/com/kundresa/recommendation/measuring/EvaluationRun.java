package com.kundresa.recommendation.measuring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation that was asked for.
 *
 * @param question as it was asked, in JSON
 * @param seen decisions that were read so far
 * @param total decisions that there are to read; 0 while that is not known
 * @param begun how often it was begun: 0 while it waits, more than 1 where an instance stopped over
 *     it; each time begins at the first decision
 * @param result in JSON, once it is done
 * @param why the code of why it failed
 */
public record EvaluationRun(
        long evaluationId,
        Instant askedAt,
        String question,
        State state,
        long seen,
        long total,
        int begun,
        @Nullable String result,
        @Nullable String why,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum State {
        WAITING("waiting"),
        RUNNING("running"),
        DONE("done"),
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

package com.kundresa.recommendation.deciding.rest;

import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;

/** What reading a body gave. */
sealed interface Reading<T> {

    /** It makes sense. */
    record Accepted<T>(T value) implements Reading<T> {}

    /** It does not, for this reason. */
    record Refused<T>(Refusal refusal) implements Reading<T> {}

    /** What was read; a refusal travels to whoever sent it. */
    default T orRefuse() {
        return switch (this) {
            case Accepted<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }
}

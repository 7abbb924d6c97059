package com.kundresa.recommendation.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule's wait for one occasion of one customer. It stays when it has ended, so that the
 * occasion sets the rule off once.
 *
 * @param dueAt when the step is to be offered
 * @param why the code of why it ended without a step; null while it waits or where it was offered
 */
public record Wait(
        String ruleId, Occasion occasion, Status status, Instant dueAt, @Nullable String why) {

    /** How far a wait is; the later one wins where two prove to be the same. */
    public enum Status {
        WAITING("waiting"),
        CANCELLED("cancelled"),
        FIRED("fired");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word used in the store. */
        public String code() {
            return code;
        }
    }

    static Wait armed(String ruleId, Occasion occasion, Instant dueAt) {
        return new Wait(ruleId, occasion, Status.WAITING, dueAt, null);
    }

    /** Whether it is still to come. */
    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    /** Whether its time has come. */
    public boolean isDue(Instant at) {
        return isWaiting() && !dueAt.isAfter(at);
    }

    /** Later, because the occasion began anew. */
    Wait restarted(Occasion again, Instant due) {
        return new Wait(ruleId, again, status, due, why);
    }

    /** Later, because now is not the time. */
    public Wait postponed(Instant until) {
        return new Wait(ruleId, occasion, status, until, why);
    }

    /** Ended without a step. */
    public Wait cancelled(String because) {
        return new Wait(ruleId, occasion, Status.CANCELLED, dueAt, because);
    }

    /** Its time came: it led to a step, or to the record of why there was none. */
    public Wait fired() {
        return new Wait(ruleId, occasion, Status.FIRED, dueAt, null);
    }

    /** The same wait under the identity that the occasion has since two customers are one. */
    Wait known(Instant since) {
        return new Wait(
                ruleId,
                new Occasion(occasion.kind(), occasion.subject(), since, occasion.from()),
                status,
                dueAt,
                why);
    }

    /**
     * One wait instead of two for the same occasion: what ended stays ended, the later due counts.
     */
    Wait and(Wait other) {
        Wait further = other.status.compareTo(status) > 0 ? other : this;
        Wait later = other.occasion.from().isAfter(occasion.from()) ? other : this;
        return new Wait(
                ruleId,
                later.occasion,
                further.status,
                other.dueAt.isAfter(dueAt) ? other.dueAt : dueAt,
                further.why);
    }
}

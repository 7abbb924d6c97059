package com.kundresa.profile.correcting;

import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.customer.redis.CacheEntry;
import com.kundresa.profile.identity.Decision;
import java.util.List;

/** What comes of a correction. */
public sealed interface Verdict {

    /**
     * What it does, or would do.
     *
     * @param before the customers that it changes, as they were
     * @param after those that there are instead
     */
    record Effect(Decision decision, List<CacheEntry.State> before, List<CustomerRow> after)
            implements Verdict {
        public Effect {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** It took effect before; this was answered then. */
    record Repeated(byte[] answer) implements Verdict {}

    /** It has no effect. */
    record Refused(Why why) implements Verdict {}

    /** Why a correction has no effect. */
    enum Why {
        /** A node that it names belongs to nobody. */
        UNKNOWN,
        /** It parts what is one customer wholly or not at all, or links an identifier to itself. */
        WITHOUT_EFFECT,
        /** There is no such decision about this customer, or it was withdrawn. */
        NO_SUCH_DECISION,
        /** No link between the two waits. */
        NOT_WAITING,
        /** The key was used for another request. */
        KEY_REUSED
    }
}

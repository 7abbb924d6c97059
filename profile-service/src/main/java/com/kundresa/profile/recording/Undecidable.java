package com.kundresa.profile.recording;

import java.util.function.Supplier;

/**
 * The rules have no answer for what was recorded: a fault of a record, or ours, but of no store.
 */
public final class Undecidable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Undecidable(RuntimeException cause) {
        super("no decision: " + cause.getClass().getSimpleName(), cause);
    }

    /** The decision, or a failure that names itself as one of deciding. */
    public static <T> T guard(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (RuntimeException failed) {
            throw new Undecidable(failed);
        }
    }
}

package com.kundresa.profile.recording.postgres;

/** Between reading and locking a circle, another batch made it part of a larger one: begin anew. */
public final class CirclesMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Made where what was read is not guarded. */
    public CirclesMoved() {
        super("circles moved before they were locked", null, false, false);
    }
}

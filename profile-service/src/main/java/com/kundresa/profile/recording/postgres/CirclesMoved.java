package com.kundresa.profile.recording.postgres;

/** Between reading and locking a circle, another batch made it part of a larger one: begin anew. */
final class CirclesMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CirclesMoved() {
        super("circles moved before they were locked", null, false, false);
    }
}

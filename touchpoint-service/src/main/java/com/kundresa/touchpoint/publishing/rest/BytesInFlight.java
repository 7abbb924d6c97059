package com.kundresa.touchpoint.publishing.rest;

import java.util.concurrent.atomic.AtomicLong;

/** A bounded number of bytes that may be in work at one time. */
final class BytesInFlight {

    private final long most;
    private final AtomicLong reserved = new AtomicLong();

    BytesInFlight(long most) {
        this.most = most;
    }

    /**
     * Takes so many bytes if there is room; a single one may always come in where nothing else is.
     */
    boolean reserve(long bytes) {
        long now = reserved.addAndGet(bytes);
        if (now > most && now != bytes) {
            reserved.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void release(long bytes) {
        reserved.addAndGet(-bytes);
    }
}

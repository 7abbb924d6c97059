package com.kundresa.local;

import org.jspecify.annotations.Nullable;

/**
 * The local stack cannot start or go on; the message is one sentence for the person at the shell.
 */
public class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

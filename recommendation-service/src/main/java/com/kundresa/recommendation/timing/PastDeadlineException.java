package com.kundresa.recommendation.timing;

/** What an answer waited for did not come in the time that it had for it. */
public final class PastDeadlineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is expected and says nothing of where. */
    PastDeadlineException(String stage) {
        super("No time left for " + stage, null, false, false);
    }
}

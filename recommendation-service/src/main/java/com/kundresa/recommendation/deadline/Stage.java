package com.kundresa.recommendation.deadline;

/** What an answer waits for, in the order in which it does. */
public enum Stage {
    /** The customer's state and what the customer was given, from Redis. */
    CACHE("cache", 0.4, true),
    /** The state from profile-service, where the cache did not help. */
    PROFILES("profile-service", 0.8, true),
    /** Counting what was chosen. */
    CAPS("caps", 1, true),
    /** The durable record of the answer, with all the time that is left. */
    RECORD("record", 1, false),
    /** What is handed on to touchpoint-service meanwhile. */
    FORWARD("touchpoint-service", 1, false);

    private final String code;
    private final double share;
    private final boolean beforeRecording;

    Stage(String code, double share, boolean beforeRecording) {
        this.code = code;
        this.share = share;
        this.beforeRecording = beforeRecording;
    }

    /** The word used in meters. */
    public String code() {
        return code;
    }

    /**
     * When it must be over, as a share of the whole.
     *
     * @param recording the share of the whole that is kept for the record
     */
    double end(double recording) {
        return beforeRecording ? share * (1 - recording) : share;
    }
}

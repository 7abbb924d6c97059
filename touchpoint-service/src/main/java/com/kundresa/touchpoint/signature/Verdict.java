package com.kundresa.touchpoint.signature;

/** What the check of a signature comes to. */
public enum Verdict {
    /** Signed with one of the secrets, within the replay window where the scheme has a time. */
    VALID,
    /** A header that the scheme needs is not there. */
    MISSING,
    /** A header is not of the form that the scheme gives it. */
    MALFORMED,
    /** Signed with another secret, or changed after it was signed. */
    WRONG,
    /** Signed with a secret, but too long ago or too far ahead of our clock. */
    STALE
}

package com.kundresa.profile.identity;

/** A link that joins nobody, and why. */
public record Refusal(Link link, Reason reason) {

    /** True where the last word is not said: an agent may link the two or cut them. */
    public boolean waits() {
        return reason == Reason.REVIEW;
    }

    /** Why a link joins nobody. */
    public enum Reason {
        /** One of its values is blocked. */
        BLOCKED,
        /** An agent cut the two. */
        CUT,
        /** The source is not verified and a type wants that. */
        UNVERIFIED,
        /** It is doubtful, and waits for an agent to link or to cut the two. */
        REVIEW,
        /** One of the two is shared by several known persons. */
        SHARED,
        /** The customer would have too many identifiers of a type. */
        LIMIT,
        /** The customer would get too many identifiers of a type in one week. */
        WEEKLY_LIMIT
    }
}

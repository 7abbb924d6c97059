package com.kundresa.profile.identity;

import com.kundresa.profile.identity.Refusal.Reason;
import java.util.List;

/** Which evidence waits for an agent. */
public final class Waiting {

    private Waiting() {}

    /** True where the link waits, unless an agent has decided about the two. */
    public static boolean waits(Link link, Protection protection) {
        return new Admission(List.of(), List.of(), protection).refusal(link) == Reason.REVIEW;
    }
}

package com.kundresa.profile.identity;

import com.kundresa.profile.identity.Refusal.Reason;
import com.kundresa.profile.touch.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which links may count at all, whatever else is known: agents' decisions, blocked values, sources.
 */
final class Admission {

    private final Protection protection;
    private final Map<Pair, Stamp> cuts = new HashMap<>();
    private final Set<Pair> linkedByAgent = new HashSet<>();

    Admission(Collection<Cut> cuts, Collection<Link> links, Protection protection) {
        this.protection = protection;
        for (Cut cut : cuts) {
            this.cuts.merge(cut.pair(), cut.stamp(), Stamp::later);
        }
        for (Link link : links) {
            if (link.rule() == Link.Rule.AGENT && outlives(link)) {
                linkedByAgent.add(link.pair());
            }
        }
    }

    /** Why the link does not count, or nothing where it does. */
    @Nullable Reason refusal(Link link) {
        boolean decided = !linkedByAgent.isEmpty() && linkedByAgent.contains(link.pair());
        if (link.rule() == Link.Rule.AGENT) {
            return decided && outlives(link) ? null : Reason.CUT;
        }
        if (!decided && !cuts.isEmpty() && cuts.containsKey(link.pair())) {
            return Reason.CUT;
        }
        if (isBlocked(link)) {
            return Reason.BLOCKED;
        }
        return decided || link.verified() ? null : refusalOfUnverified(link);
    }

    private boolean outlives(Link decision) {
        Stamp cut = cuts.get(decision.pair());
        return cut == null || decision.stamp().after(cut);
    }

    private boolean isBlocked(Link link) {
        Set<java.util.UUID> blocked = protection.blocked();
        return !blocked.isEmpty() && (blocked.contains(link.a()) || blocked.contains(link.b()));
    }

    private @Nullable Reason refusalOfUnverified(Link link) {
        TypeRule a = protection.rule(link.aType());
        TypeRule b = protection.rule(link.bType());
        if (a.verifiedOnly() || b.verifiedOnly()) {
            return Reason.UNVERIFIED;
        }
        return a.review() || b.review() ? Reason.REVIEW : null;
    }
}

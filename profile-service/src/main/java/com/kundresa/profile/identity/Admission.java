package com.kundresa.profile.identity;

import com.kundresa.profile.identity.Refusal.Reason;
import com.kundresa.profile.touch.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        return decided ? null : refusalByTrust(link);
    }

    private boolean outlives(Link decision) {
        Stamp cut = cuts.get(decision.pair());
        return cut == null || decision.stamp().after(cut);
    }

    private boolean isBlocked(Link link) {
        Set<UUID> blocked = protection.blocked();
        return !blocked.isEmpty() && (blocked.contains(link.a()) || blocked.contains(link.b()));
    }

    /** Of two types the stricter one rules: what is refused does not wait. */
    private @Nullable Reason refusalByTrust(Link link) {
        Reason a = refusal(protection.rule(link.aType()).trust(), link.verified());
        Reason b = refusal(protection.rule(link.bType()).trust(), link.verified());
        return a == Reason.UNVERIFIED || b == null ? a : b;
    }

    private static @Nullable Reason refusal(Trust trust, boolean verified) {
        return switch (trust) {
            case ALL -> null;
            case CLAIMS_WAIT -> verified ? null : Reason.REVIEW;
            case CLAIMS_REFUSED -> verified ? null : Reason.UNVERIFIED;
            case WAIT -> Reason.REVIEW;
        };
    }
}

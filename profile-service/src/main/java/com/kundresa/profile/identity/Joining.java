package com.kundresa.profile.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fast path: what one new link does to two groups, decided from their summaries alone where that is possible. The
 * answer is always the one that {@link Resolution} would give for all evidence.
 *
 * <p>Two clean groups that together break no limit are joined: every part of them keeps the limits too, so no order of
 * links could refuse one. And a link that comes after all others in order only adds its own outcome to what they
 * decided. Everything else is left to {@link Resolution}.
 */
public final class Joining {

    private Joining() {}

    /** What a new link does. */
    public sealed interface Verdict {

        /** Both nodes are in one group already, and stay there. */
        record Unchanged(Summary summary) implements Verdict {}

        /** The two groups are one. */
        record Joined(Summary summary) implements Verdict {}

        /** The link is refused and changes nothing else. */
        record Refused(Refusal refusal, Summary a, Summary b) implements Verdict {}

        /** All evidence is needed. */
        record Undecided() implements Verdict {}
    }

    /**
     * @param link evidence whose key is new; not a decision of an agent, and of a pair that no agent decided about
     * @param a summary of the group of the link's first node
     * @param b of its second node; the same object where both are in one group
     */
    public static Verdict decide(Link link, Summary a, Summary b, Protection protection) {
        if (link.rule() == Link.Rule.AGENT) {
            return new Verdict.Undecided();
        }
        Admission admission =
                new Admission(List.of(), List.of(), protection);
        Refusal.@Nullable Reason inadmissible = admission.refusal(link);
        if (inadmissible != null) {
            return new Verdict.Refused(new Refusal(link, inadmissible), a, b);
        }
        return a == b ? decideWithin(link, a, protection) : decideBetween(link, a, b, protection);
    }

    private static Verdict decideWithin(Link link, Summary group, Protection protection) {
        return group.clean()
                ? new Verdict.Unchanged(group.with(link, new LinkOrder(protection)))
                : new Verdict.Undecided();
    }

    private static Verdict decideBetween(Link link, Summary a, Summary b, Protection protection) {
        LinkOrder order = new LinkOrder(protection);
        Refusal.@Nullable Reason conflict = a.conflict(b, protection);
        boolean clean = a.clean() && b.clean();
        boolean last =
                a.endsBefore(link, order)
                        && b.endsBefore(link, order)
                        && !mayShare(link, a, b, protection);
        if (conflict == null) {
            return clean || last
                    ? new Verdict.Joined(a.join(b, link, order))
                    : new Verdict.Undecided();
        }
        return last
                ? new Verdict.Refused(
                        new Refusal(link, conflict), a.refused(link, order), b.refused(link, order))
                : new Verdict.Undecided();
    }

    /** True where the link could make a node shared: it names a person for a node that has links already. */
    private static boolean mayShare(Link link, Summary a, Summary b, Protection protection) {
        boolean aNames = protection.rule(link.aType()).person();
        boolean bNames = protection.rule(link.bType()).person();
        if (aNames == bNames) {
            return false;
        }
        Summary named = aNames ? b : a;
        return named.last() != null;
    }
}

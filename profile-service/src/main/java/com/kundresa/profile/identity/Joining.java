package com.kundresa.profile.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fast path: what one new link does to two groups, decided from their summaries alone where
 * that is possible. The answer is always the one that {@link Resolution} would give for all
 * evidence.
 *
 * <p>Two clean groups that together break no limit are joined: every part of them keeps the limits
 * too, so no order of links could refuse one. And a link that comes after all others in order only
 * adds its own outcome to what they decided. Everything else is left to {@link Resolution}.
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
     * What new evidence does between the nodes of one group.
     *
     * @param link evidence whose key is new; not a decision of an agent, and of a pair that no
     *     agent decided about
     */
    public static Verdict within(Link link, Summary group, Protection protection) {
        Refusal.@Nullable Reason refusal = inadmissible(link, protection);
        if (refusal != null) {
            return new Verdict.Refused(new Refusal(link, refusal), group, group);
        }
        return group.clean()
                ? new Verdict.Unchanged(group.with(link, new LinkOrder(protection)))
                : new Verdict.Undecided();
    }

    /**
     * What new evidence does between the nodes of two groups.
     *
     * @param link evidence whose key is new; not a decision of an agent, and of a pair that no
     *     agent decided about
     * @param a summary of the group of the link's first node
     * @param b of its second node
     */
    public static Verdict between(Link link, Summary a, Summary b, Protection protection) {
        Refusal.@Nullable Reason refusal = inadmissible(link, protection);
        return refusal == null
                ? decide(link, a, b, protection)
                : new Verdict.Refused(new Refusal(link, refusal), a, b);
    }

    private static Refusal.@Nullable Reason inadmissible(Link link, Protection protection) {
        return new Admission(List.of(), List.of(), protection).refusal(link);
    }

    private static Verdict decide(Link link, Summary a, Summary b, Protection protection) {
        LinkOrder order = new LinkOrder(protection);
        if (a.shared() || b.shared()) {
            return staysShared(link, protection)
                    ? refused(link, Refusal.Reason.SHARED, a, b, order)
                    : new Verdict.Undecided();
        }
        Refusal.@Nullable Reason conflict = a.conflict(b, protection);
        boolean last = comesLast(link, a, b, order) && !mayShare(link, a, b, protection);
        if (conflict == null) {
            return last || (a.clean() && b.clean())
                    ? new Verdict.Joined(a.join(b, link, order))
                    : new Verdict.Undecided();
        }
        return last ? refused(link, conflict, a, b, order) : new Verdict.Undecided();
    }

    private static Verdict refused(
            Link link, Refusal.Reason reason, Summary a, Summary b, LinkOrder order) {
        return new Verdict.Refused(
                new Refusal(link, reason), a.refused(link, order), b.refused(link, order));
    }

    private static boolean comesLast(Link link, Summary a, Summary b, LinkOrder order) {
        return a.endsBefore(link, order) && b.endsBefore(link, order);
    }

    /**
     * One more claim, or one more link that names nobody, does not take a shared node back from
     * those who share it.
     */
    private static boolean staysShared(Link link, Protection protection) {
        return !link.verified() || !namesOne(link, protection);
    }

    /**
     * True where the link could make a node shared: it names a person for a node that has links
     * already.
     */
    private static boolean mayShare(Link link, Summary a, Summary b, Protection protection) {
        Summary named = protection.rule(link.aType()).person() ? b : a;
        return namesOne(link, protection) && named.last() != null;
    }

    /** True where one end names a person and the other does not. */
    private static boolean namesOne(Link link, Protection protection) {
        return protection.rule(link.aType()).person() != protection.rule(link.bType()).person();
    }
}

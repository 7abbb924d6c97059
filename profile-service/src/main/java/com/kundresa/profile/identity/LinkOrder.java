package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Ids;
import java.util.Comparator;

/**
 * The one order in which links are taken: decisions of agents, then verified evidence, then links
 * between stronger identifiers, then earlier ones, then by ids.
 */
final class LinkOrder implements Comparator<Link> {

    private final Protection protection;

    LinkOrder(Protection protection) {
        this.protection = protection;
    }

    @Override
    public int compare(Link one, Link other) {
        int decided = Boolean.compare(isDecision(other), isDecision(one));
        if (decided != 0) {
            return decided;
        }
        int verified = Boolean.compare(other.verified(), one.verified());
        if (verified != 0) {
            return verified;
        }
        int strength = comparePriorities(one, other);
        if (strength != 0) {
            return strength;
        }
        int stamp = one.stamp().compareTo(other.stamp());
        return stamp != 0 ? stamp : compareEnds(one, other);
    }

    private int comparePriorities(Link one, Link other) {
        int oneA = priority(one.aType());
        int oneB = priority(one.bType());
        int otherA = priority(other.aType());
        int otherB = priority(other.bType());
        int stronger = Integer.compare(Math.min(oneA, oneB), Math.min(otherA, otherB));
        return stronger != 0
                ? stronger
                : Integer.compare(Math.max(oneA, oneB), Math.max(otherA, otherB));
    }

    private int priority(String type) {
        return protection.rule(type).priority();
    }

    private static boolean isDecision(Link link) {
        return link.rule() == Link.Rule.AGENT;
    }

    private static int compareEnds(Link one, Link other) {
        int a = Ids.compare(one.a(), other.a());
        if (a != 0) {
            return a;
        }
        int b = Ids.compare(one.b(), other.b());
        return b != 0 ? b : one.rule().compareTo(other.rule());
    }
}

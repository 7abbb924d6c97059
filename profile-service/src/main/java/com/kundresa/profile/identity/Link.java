package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.IdentifierTypes;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Stamp;
import java.util.UUID;

/**
 * Evidence that two identifiers name one customer. The stronger identifier is {@code a}, whichever
 * was given first.
 *
 * @param stamp time and interaction (or decision of an agent) that it comes from
 * @param verified true where the source holds a secret
 * @param rulesVersion version of the {@link Protection} that it was recorded under
 */
public record Link(
        UUID a,
        String aType,
        UUID b,
        String bType,
        Rule rule,
        boolean verified,
        Stamp stamp,
        String source,
        int rulesVersion) {

    /** Why two identifiers are linked. */
    public enum Rule {
        /** One interaction carried both. */
        TOGETHER,
        /** The sender said that one is another name of the other. */
        ALIASED,
        /** An agent decided it, after the newest cut of the two. */
        AGENT
    }

    /** What makes two links the same evidence; of one key only one link needs to be kept. */
    public record Key(UUID a, UUID b, Rule rule, boolean verified) {}

    /** Puts the stronger identifier first. */
    public Link {
        if (strength(aType, a, bType, b) > 0) {
            UUID id = a;
            a = b;
            b = id;
            String type = aType;
            aType = bType;
            bType = type;
        }
    }

    /** A link between two identifiers. */
    public static Link between(
            Identifier one,
            Identifier other,
            Rule rule,
            boolean verified,
            Stamp stamp,
            String source,
            int rulesVersion) {
        return new Link(
                one.nodeId(),
                one.type(),
                other.nodeId(),
                other.type(),
                rule,
                verified,
                stamp,
                source,
                rulesVersion);
    }

    public Key key() {
        return new Key(a, b, rule, verified);
    }

    public Pair pair() {
        return new Pair(a, b);
    }

    /**
     * Which of two links of one key is kept: the earliest evidence, but the latest decision of an
     * agent, since it must outlive a cut.
     */
    public Link kept(Link other) {
        int order = stamp.compareTo(other.stamp);
        boolean mine = rule == Rule.AGENT ? order >= 0 : order <= 0;
        return mine ? this : other;
    }

    private static int strength(String aType, UUID a, String bType, UUID b) {
        int rank = Integer.compare(IdentifierTypes.rank(aType), IdentifierTypes.rank(bType));
        if (rank != 0) {
            return rank;
        }
        int type = aType.compareTo(bType);
        return type != 0 ? type : Ids.compare(a, b);
    }
}

package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.TraitValue;

/**
 * What is known of one trait, and from where.
 *
 * @param policy under which it was folded
 * @param rank of the source where the policy asks for it, else 0; 0 is the most trusted
 */
public record Trait(
        TraitValue value,
        String source,
        String channel,
        Stamp stamp,
        boolean verified,
        TraitPolicy policy,
        int rank) {

    /**
     * The one that holds: verified before claimed, then by policy. Where the policy was changed in
     * between, one policy takes it all, so that the order still does not matter.
     */
    public Trait merge(Trait other) {
        if (verified != other.verified) {
            return verified ? this : other;
        }
        if (policy != other.policy) {
            return policy.compareTo(other.policy) > 0 ? this : other;
        }
        return switch (policy) {
            case LATEST -> later(other);
            case EARLIEST -> stamp.compareTo(other.stamp) <= 0 ? this : other;
            case MAX -> greater(value.compareTo(other.value), other);
            case MIN -> greater(other.value.compareTo(value), other);
            case UNION -> later(other).holding(value.and(other.value));
            case BY_SOURCE -> greater(Integer.compare(other.rank, rank), other);
        };
    }

    private Trait later(Trait other) {
        return stamp.compareTo(other.stamp) >= 0 ? this : other;
    }

    private Trait greater(int order, Trait other) {
        if (order == 0) {
            return later(other);
        }
        return order > 0 ? this : other;
    }

    private Trait holding(TraitValue all) {
        return new Trait(all, source, channel, stamp, verified, policy, rank);
    }
}

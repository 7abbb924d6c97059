package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.TraitValue;

/** What is known of one trait, and from where. */
public record Trait(
        TraitValue value, String source, String channel, Stamp stamp, boolean verified) {

    /** The one that holds: verified before claimed, then the newer. */
    public Trait merge(Trait other) {
        if (verified != other.verified) {
            return verified ? this : other;
        }
        return stamp.compareTo(other.stamp) >= 0 ? this : other;
    }
}

package com.kundresa.recommendation.cap;

import com.kundresa.recommendation.offer.Action;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The business's general rules of contact, beside the caps of single actions.
 *
 * @param quiet when nothing is sold
 */
public record ContactRules(List<ContactLimit> limits, QuietHours quiet) {

    /** No limits and no quiet. */
    public static final ContactRules NONE = new ContactRules(List.of(), QuietHours.NONE);

    public ContactRules {
        limits = List.copyOf(limits);
        quiet = Objects.requireNonNullElse(quiet, QuietHours.NONE);
    }

    /** Whether an action counts for any limit; asked of every candidate. */
    public boolean cover(Action action) {
        for (ContactLimit limit : limits) {
            if (limit.covers(action)) {
                return true;
            }
        }
        return false;
    }

    /** The limits that an action counts for. */
    public Stream<ContactLimit> limitsOf(Action action) {
        return limits.stream().filter(limit -> limit.covers(action));
    }
}

package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.announcing.Notice;
import java.util.UUID;

/** Follows one customer through merges: where its id becomes an alias, the survivor is followed. */
final class Following {
    private volatile UUID customerId;

    Following(UUID customerId) {
        this.customerId = customerId;
    }

    boolean concerns(Notice notice) {
        if (!notice.customerId().equals(customerId)) {
            return false;
        }
        notice.redirectTo().ifPresent(survivor -> customerId = survivor);
        return true;
    }
}

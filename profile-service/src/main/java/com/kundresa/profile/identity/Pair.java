package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Ids;
import java.util.UUID;

/** Two nodes, whichever is named first. */
public record Pair(UUID low, UUID high) {

    public Pair {
        if (Ids.compare(low, high) > 0) {
            UUID id = low;
            low = high;
            high = id;
        }
    }
}

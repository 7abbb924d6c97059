package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the newest interactions. */
public record RecentTouch(
        Stamp stamp,
        String channel,
        String type,
        @Nullable String name,
        List<String> productIds,
        @Nullable String campaign)
        implements Stamped {

    public RecentTouch {
        productIds = List.copyOf(productIds);
    }
}

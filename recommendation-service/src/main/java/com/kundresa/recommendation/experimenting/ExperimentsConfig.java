package com.kundresa.recommendation.experimenting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Which experiments run. */
@ConfigMapping(prefix = "kundresa.experiments")
public interface ExperimentsConfig {

    /** Who gets nothing personal, so that the gain of what others get can be measured. */
    HeldOut holdOut();

    /** Placement to the policies that share it; it is the salt of its lots, too. */
    Map<String, Splitting> splits();

    /** What arms are compared by. */
    Counting conversions();

    /** What the business lives on. */
    interface Counting {

        /** Types of interaction, or names of the business's own written like types. */
        @WithDefault("order_completed,lead_submitted")
        Set<String> interactions();

        /** For how long they are kept; a report cannot look further back. */
        @WithDefault("400d")
        Duration keep();
    }

    /** The hold-out. */
    interface HeldOut {

        /** Another word draws anew, and so starts another experiment. */
        @WithDefault("hold-out-1")
        String salt();

        /**
         * Customers of 10,000, 0 to 5,000. At 500 a shop with 100,000 customers and a conversion of
         * 5 in 100 can show a difference of 0.6 in 100, and 5 in 100 customers pay for it.
         */
        @WithDefault("500")
        int parts();

        /** Where it applies; never at the agent desk. */
        @WithDefault("home-hero,product-page,cart,push")
        Set<String> placements();
    }

    /** Policies that share a placement. */
    interface Splitting {

        /** Another word draws anew. */
        @WithDefault("split-1")
        String salt();

        /** Name to variant; their parts add up to 10,000. */
        Map<String, Sharing> variants();
    }

    /** One side of a split. */
    interface Sharing {

        /** {@code learned}, {@code greedy} or {@code baseline}. */
        String policy();

        /** Customers of 10,000. */
        int parts();
    }
}

package com.kundresa.profile.suggesting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether doubtful pairs are looked for, and how much work one run may be. */
@ConfigMapping(prefix = "kundresa.suggestions")
public interface SuggestionsConfig {
    /** Off until a business wants to look at pairs that no identifier ties together. */
    @WithDefault("false")
    boolean enabled();

    /** A run compares at most about this many pairs, and says where that was not all. */
    @WithDefault("1000000")
    long mostPairs();
}

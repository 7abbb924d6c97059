package com.kundresa.profile.customer.yaml;

import com.kundresa.profile.customer.ComputedTrait;
import java.util.List;

/** What came of reading declarations. */
public sealed interface ComputedTraitsReading {

    /** They hold from now on; by name. */
    record Understood(List<ComputedTrait> traits) implements ComputedTraitsReading {
        public Understood {
            traits = List.copyOf(traits);
        }
    }

    /**
     * They are not declarations.
     *
     * @param where the setting by its path, such as {@code traits.spent.days}
     * @param why what is wrong with it, to be read after the path
     */
    record Mistaken(String where, String why) implements ComputedTraitsReading {}
}

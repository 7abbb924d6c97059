package com.kundresa.profile.identity.yaml;

import com.kundresa.profile.identity.Protection;

/** What came of reading rules. */
public sealed interface RulesReading {

    /** They are in force from now on. */
    record Understood(Protection rules) implements RulesReading {}

    /**
     * They are not rules.
     *
     * @param where the setting by its path, such as {@code types.email.limit}
     * @param why what is wrong with it, to be read after the path
     */
    record Mistaken(String where, String why) implements RulesReading {}
}

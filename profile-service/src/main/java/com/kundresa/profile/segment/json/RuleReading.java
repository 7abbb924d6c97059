package com.kundresa.profile.segment.json;

import com.kundresa.profile.segment.Condition;

/** What came of reading a rule. */
public sealed interface RuleReading {
    /** It is understood. */
    record Understood(Condition rule) implements RuleReading {}

    /** It is not; in words for whoever wrote it. */
    record Refused(String why) implements RuleReading {}
}

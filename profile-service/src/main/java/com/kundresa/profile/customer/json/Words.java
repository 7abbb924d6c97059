package com.kundresa.profile.customer.json;

import com.kundresa.profile.customer.CartEvent;
import com.kundresa.profile.journey.Signal;
import com.kundresa.profile.touch.CaseStep;
import java.util.Locale;

/** The words for enumerations in stored bytes. */
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static CartEvent.Kind cartKind(String word) {
        return CartEvent.Kind.valueOf(name(word));
    }

    static CaseStep.Status caseStatus(String word) {
        return CaseStep.Status.valueOf(name(word));
    }

    static Signal signal(String word) {
        return Signal.valueOf(name(word));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}

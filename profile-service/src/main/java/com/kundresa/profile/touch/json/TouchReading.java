package com.kundresa.profile.touch.json;

import com.kundresa.profile.touch.Touch;

/** What came of reading a message. */
public sealed interface TouchReading {

    /** It was understood. */
    record Understood(Touch touch) implements TouchReading {}

    /**
     * It can never be processed, however often it is tried.
     *
     * @param code stable, for counting: {@code not-json}, {@code field-missing}, {@code
     *     field-invalid} or {@code no-identifier}
     * @param reason which field and what is wrong with it; never a value, since that may be
     *     personal
     */
    record Unprocessable(String code, String reason) implements TouchReading {}
}

package com.kundresa.recommendation.cap;

/** What came of claims that were made together: all of them, or none. */
public sealed interface Taking {

    /** All were counted. */
    record Taken() implements Taking {}

    /** At least one cap is reached, so none was counted; this is what was given so far. */
    record Refused(Usage usage) implements Taking {}

    /** Nobody could count; whether it was counted all the same is not known. */
    record Unreachable() implements Taking {}
}

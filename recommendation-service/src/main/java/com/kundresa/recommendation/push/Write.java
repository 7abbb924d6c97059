package com.kundresa.recommendation.push;

/** What is to be done about one wait. */
public sealed interface Write {

    /** The wait as it is from now on. */
    Wait after();

    /** A new occasion: a wait begins. */
    record Arm(Wait after) implements Write {}

    /** The occasion began anew, such as a cart that was changed: the wait begins from the start. */
    record Restart(Wait after) implements Write {}

    /** The wait ends without a step; it says why. */
    record Cancel(Wait after) implements Write {}
}

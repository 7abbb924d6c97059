package com.kundresa.profile.likeness;

/** How much two texts resemble each other. */
public interface Resemblance {

    /** From 0, nothing in common, to 1, the same; for words. */
    double ofWords(String one, String other);

    /** How many characters were mistyped, left out, put in or swapped; for codes. */
    int slips(String one, String other);
}

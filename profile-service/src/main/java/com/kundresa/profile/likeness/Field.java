package com.kundresa.profile.likeness;

/**
 * What two persons are compared by.
 *
 * @param name of the trait
 */
public record Field(String name, Kind kind) {

    /** How its values are compared. */
    public enum Kind {
        /** Words that are misspelt and shortened. */
        NAME,
        /** A day as digits, year first. */
        DATE,
        /** Numbers and codes that are mistyped. */
        CODE
    }
}

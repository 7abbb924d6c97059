package com.kundresa.profile.touch;

/** Something that an interaction brought, with its place in the order of all interactions. */
public interface Stamped {

    /** The interaction that brought it. */
    Stamp stamp();

    /** Its place among several that one interaction brought, from 0. */
    default int place() {
        return 0;
    }

    /** Newest first; what one interaction brought keeps its order. */
    static int newestFirst(Stamped one, Stamped other) {
        int stamps = other.stamp().compareTo(one.stamp());
        return stamps != 0 ? stamps : Integer.compare(one.place(), other.place());
    }
}

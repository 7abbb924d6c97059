package com.kundresa.profile.recording;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** Tells a record's fault, which will not pass, from a store's, which will. */
final class Faults {
    /** SQLSTATE classes: data exception, integrity, program limit exceeded. */
    private static final Set<String> OF_DATA = Set.of("22", "23", "54");

    private Faults() {}

    /** True where trying again with the same records cannot help. */
    static boolean ofTheRecords(Throwable failure) {
        return switch (failure) {
            case Undecidable undecidable -> true;
            case PgException refused -> OF_DATA.contains(refused.getSqlState().substring(0, 2));
            case IllegalArgumentException ours -> true;
            case NullPointerException ours -> true;
            case ClassCastException ours -> true;
            case IndexOutOfBoundsException ours -> true;
            case ArithmeticException ours -> true;
            default -> false;
        };
    }

    /** True where a store, a broker or the way to it is at fault. */
    static boolean ofTheWorld(Throwable failure) {
        return !ofTheRecords(failure);
    }
}

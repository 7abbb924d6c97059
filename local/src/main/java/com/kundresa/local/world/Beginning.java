package com.kundresa.local.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Remembers when the sample world of a suite ends, so that a second demo sends the same messages
 * again instead of another two months.
 */
record Beginning(Path file) {

    /** The remembered end; else the hour that has just begun, which is remembered. */
    Instant end(InstantSource clock) {
        try {
            if (Files.isRegularFile(file)) {
                return Instant.parse(Files.readString(file).strip());
            }
            Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS);
            Files.createDirectories(file.getParent());
            Files.writeString(file, end + "\n");
            return end;
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot use " + file, unusable);
        }
    }
}

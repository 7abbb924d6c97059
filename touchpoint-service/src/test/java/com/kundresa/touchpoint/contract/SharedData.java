package com.kundresa.touchpoint.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Captured payloads of real clients; they lie beside the project, not in it. */
public final class SharedData {

    private static final Path FOLDER = Path.of("../../shared/data/client-payloads");

    private SharedData() {}

    /** The lines of a file; the test is skipped where it is not there. */
    public static List<String> lines(String file) {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(
                Files.isReadable(path),
                () -> "skipped, there is no " + path + " beside this project");
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

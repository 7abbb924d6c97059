package com.kundresa.local;

import java.nio.file.Path;

/** The one folder that holds all that the local suite keeps between runs. */
public record Home(Path folder) {

    /** {@code KUNDRESA_HOME}, or {@code .kundresa} in the working directory. */
    public static Home fromEnvironment() {
        var folder = System.getenv().getOrDefault("KUNDRESA_HOME", ".kundresa");
        return new Home(Path.of(folder.isBlank() ? ".kundresa" : folder).toAbsolutePath());
    }

    /** The development keys. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** The data of the stores. */
    public Path data() {
        return folder.resolve("data");
    }

    /** One log file per process. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** The log file of one process. */
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Who runs: one file per process. */
    public Path running() {
        return folder.resolve("running");
    }
}

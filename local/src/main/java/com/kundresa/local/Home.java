package com.kundresa.local;

import java.nio.file.Path;
import java.util.Map;

/** The one folder that holds all that the local suite keeps between runs. */
public record Home(Path folder) {

    /** {@code KUNDRESA_HOME}, or {@code .kundresa} beside the product's sources. */
    public static Home fromEnvironment() {
        return of(System.getenv(), sources());
    }

    /** The home folder by this environment. */
    public static Home of(Map<String, String> environment, Path sources) {
        var folder = environment.getOrDefault("KUNDRESA_HOME", "");
        return new Home(
                folder.isBlank() ? sources.resolve(".kundresa") : Path.of(folder).toAbsolutePath());
    }

    /** The folder with the modules: what the launcher's script says, or the working directory. */
    public static Path sources() {
        return Path.of(System.getProperty("kundresa.sources", "")).toAbsolutePath();
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

    /** Where PostgreSQL is unpacked. */
    public Path binaries() {
        return folder.resolve("binaries");
    }

    /** Who runs: one file per process. */
    public Path running() {
        return folder.resolve("running");
    }
}

package com.kundresa.local.running;

import java.nio.file.Path;
import java.util.Locale;

/** The services, in the order in which they are started and listed. */
public enum Service {
    TOUCHPOINT(8701, "hears every channel"),
    PROFILE(8702, "who the customer is and what happened"),
    RECOMMENDATION(8703, "what to do next");

    private final int defaultPort;
    private final String purpose;

    Service(int defaultPort, String purpose) {
        this.defaultPort = defaultPort;
        this.purpose = purpose;
    }

    int defaultPort() {
        return defaultPort;
    }

    String purpose() {
        return purpose;
    }

    /** The environment variable that changes the port. */
    String portVariable() {
        return name() + "_PORT";
    }

    /** The name of its database in PostgreSQL. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its module, process and log. */
    public String module() {
        return database() + "-service";
    }

    /** The packaged service. */
    Path jar(Path sources) {
        return sources.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

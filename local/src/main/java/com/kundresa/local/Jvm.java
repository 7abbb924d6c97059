package com.kundresa.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this suite starts a further JVM: the same Java as its own. */
final class Jvm {

    private Jvm() {}

    /** The beginning of a command: the executable and options. */
    static List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // libraries that know older Java versions: their warnings are not for our users
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return command;
    }
}

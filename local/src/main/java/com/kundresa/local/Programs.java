package com.kundresa.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine, and how they are started. */
public final class Programs {

    private Programs() {}

    /** Where a program lies that a shell would find by its name. */
    public static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The beginning of a command that starts a further JVM: the same Java as this one's. */
    public static List<String> java(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // libraries that know older Java versions: their warnings are not for our users
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return command;
    }

    /**
     * The same command, out of reach of the terminal's Ctrl-C, which otherwise would end all
     * processes at once: the launcher alone ends them, in order. The process id stays that of the
     * command.
     */
    public static List<String> detached(List<String> command) {
        var detached = new ArrayList<String>();
        if (onPath("setsid").isPresent()) {
            detached.add("setsid");
        } else {
            detached.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        }
        detached.addAll(command);
        return detached;
    }
}

package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.replay.Replay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The product's own replay of a data file, sent to a suite. */
final class Replayed {
    private Replayed() {}

    /** Sends the file and returns when every row is answered; nothing may be rejected. */
    static void file(Suite suite, Path file, String... options) {
        var arguments = new ArrayList<String>(List.of(options));
        arguments.addAll(List.of("--touchpoint", suite.touchpoint().url(), "--at-speed"));
        arguments.add(file.toString());
        int exit = new CommandLine(new Replay()).execute(arguments.toArray(String[]::new));
        assertThat(exit).as("exit code of the replay of " + file.getFileName()).isZero();
    }
}

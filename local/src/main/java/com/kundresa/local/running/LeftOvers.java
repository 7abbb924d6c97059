package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.LocalStack;
import com.kundresa.local.PidFile;
import com.kundresa.local.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Processes of an earlier run whose launcher was killed; theirs only. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ENDING = ".pid";

    private final Home home;
    private final Screen screen;

    LeftOvers(Home home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    /**
     * Ends them: services first, then the stores' JVM, then servers that even that left behind.
     *
     * @return whether there was any
     */
    boolean end() {
        var found = false;
        for (var file : pidFiles()) {
            found |= end(file);
        }
        LocalStack.endLeftOvers(home.data());
        return found;
    }

    private boolean end(Path file) {
        var pidFile = new PidFile(file);
        var leftOver =
                pidFile.living().filter(process -> process.pid() != ProcessHandle.current().pid());
        leftOver.ifPresent(process -> end(name(file), process));
        if (pidFile.living().isEmpty()) {
            pidFile.forget();
        }
        return leftOver.isPresent();
    }

    private void end(String name, ProcessHandle process) {
        screen.say(
                "  ending %s (process %d), left over from an earlier run"
                        .formatted(name, process.pid()));
        PidFile.end(process, PATIENCE);
    }

    private List<Path> pidFiles() {
        if (!Files.isDirectory(home.running())) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(home.running(), "*" + ENDING)) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            found.sort(Comparator.comparing(file -> name(file).equals(RunSuite.STORES)));
            return found;
        } catch (IOException e) {
            throw new StackFailure("Cannot read " + home.running() + ": " + e.getMessage(), e);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}

package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.StackFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One log file per process; that of the run before is kept beside it. */
final class LogFiles {

    private LogFiles() {}

    /** A new log for a process. */
    static Path open(Home home, String process) {
        var log = home.log(process);
        try {
            Files.createDirectories(home.logs());
            if (Files.exists(log)) {
                Files.move(
                        log,
                        home.logs().resolve(process + ".previous.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new StackFailure("Cannot write to " + home.logs() + ": " + e.getMessage(), e);
        }
    }

    /** The last lines of a log, without what only a developer of Java wants to see. */
    static List<String> lastLines(Path log, int count) {
        try {
            var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            return lastLines(text, count);
        } catch (IOException noLog) {
            return List.of();
        }
    }

    static List<String> lastLines(String text, int count) {
        var lines =
                text.lines()
                        .filter(line -> !line.isBlank())
                        .filter(line -> !line.startsWith("\tat "))
                        .toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}

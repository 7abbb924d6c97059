package com.kundresa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Remembers a process by its id and its start, so that a later run can find what an earlier one
 * left behind and never takes another program for it: process ids are used again, starts are not.
 */
public record PidFile(Path file) {

    /** The kernel's boot time, from which starts are computed, may be corrected by this much. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** Places of fields behind the name in {@code /proc/PID/stat}. */
    private static final int STATE = 0;

    private static final int THREADS = 17;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** Writes down a process that runs. */
    public void remember(ProcessHandle process) {
        var start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + start + "\n");
        } catch (IOException e) {
            throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The remembered process, if it is still the same one and alive. */
    public Optional<ProcessHandle> living() {
        try {
            var words = Files.readString(file).strip().split("\\s+");
            return words.length < 2
                    ? Optional.empty()
                    : living(
                            Long.parseLong(words[0]),
                            Instant.ofEpochMilli(Long.parseLong(words[1])));
        } catch (IOException | NumberFormatException nothingToRead) {
            return Optional.empty();
        }
    }

    /** The process with this id, if it is alive and was started at about this time. */
    static Optional<ProcessHandle> living(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(PidFile::runs)
                .filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    /** Ends the remembered process, gently first, and forgets it. Does nothing when it is gone. */
    public void end(Duration patience) {
        living().ifPresent(process -> end(process, patience));
        forget();
    }

    /** Forgets the process. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackFailure("Cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    /** Ends a process with TERM and, when it is still there after the patience, with KILL. */
    public static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!endedWithin(process, patience)) {
            process.destroyForcibly();
            endedWithin(process, Duration.ofSeconds(10));
        }
    }

    /** Waits for the end of a process, at most for the given time. */
    public static boolean endedWithin(ProcessHandle process, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    /**
     * Whether a process runs. One that has ended, but whose end nobody has asked for, does not: in
     * some containers nobody ever asks.
     */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && !awaitsBurial(process);
    }

    /** By Linux' own account: state Z, and the last of its threads is gone. */
    private static boolean awaitsBurial(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(") ") + 2).split(" ");
            return fields[STATE].equals("Z") && fields[THREADS].equals("1");
        } catch (IOException | IndexOutOfBoundsException notLinuxOrGone) {
            return false;
        }
    }
}

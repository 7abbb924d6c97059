package com.kundresa.local;

import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.LocalStack.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The stores in a JVM of their own, seen from the parent: no class path, heap or log of theirs
 * mixes with the parent's, and they end with it.
 */
public final class StoresProcess implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;

    private StoresProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process and returns when all its stores are ready.
     *
     * @param jvmOptions for example a bound of the heap
     * @param log where the process writes warnings
     */
    public static StoresProcess start(
            Path data,
            Path binaries,
            Map<Part, Integer> ports,
            List<String> jvmOptions,
            Path log,
            Progress progress) {
        var stores = launch(data, binaries, ports, jvmOptions, log);
        try {
            stores.awaitReady(progress);
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /** Starts the process and returns at once; see {@link #start}. */
    public static StoresProcess launch(
            Path data, Path binaries, Map<Part, Integer> ports, List<String> jvmOptions, Path log) {
        var command = command(data, binaries, ports, jvmOptions);
        return new StoresProcess(launch(command, log), log);
    }

    private static List<String> command(
            Path data, Path binaries, Map<Part, Integer> ports, List<String> jvmOptions) {
        var command = new ArrayList<>(Programs.java(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(StoresMain.class.getName());
        command.add(data.toString());
        command.add(binaries.toString());
        ports.forEach((part, port) -> command.add(part.word() + "=" + port));
        return command;
    }

    private static Process launch(List<String> command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ProcessBuilder(Programs.detached(command))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new StackFailure("Cannot start a JVM for the stores: " + e.getMessage(), e);
        }
    }

    /** Returns when all stores are ready; throws the reason when one does not start. */
    public void awaitReady(Progress progress) {
        var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("ready")) {
                    return;
                }
                if (line.startsWith("failed ")) {
                    throw new StackFailure(line.substring("failed ".length()));
                }
                tell(line, progress);
            }
        } catch (IOException e) {
            throw new StackFailure("The stores' JVM cannot be read: " + e.getMessage(), e);
        }
        throw new StackFailure("The stores' JVM ended while it started; see " + log + ".");
    }

    private static void tell(String line, Progress progress) {
        var words = line.split(" ", 2);
        part(words[0])
                .ifPresent(part ->
                        progress.ready(part, Duration.ofMillis(Long.parseLong(words[1].strip()))));
    }

    private static Optional<Part> part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The process, for watching it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends all stores cleanly and waits for it, at most 60 seconds. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // its end is what we want
        }
        if (!PidFile.endedWithin(process.toHandle(), STOP_PATIENCE)) {
            PidFile.end(process.toHandle(), STOP_PATIENCE);
        }
    }
}

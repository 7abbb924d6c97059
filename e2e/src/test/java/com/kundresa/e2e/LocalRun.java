package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code local/run} on a home folder and ports of its own, as a person in a terminal would use it.
 */
final class LocalRun {
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final List<String> PORTS =
            List.of(
                    "TOUCHPOINT_PORT",
                    "PROFILE_PORT",
                    "RECOMMENDATION_PORT",
                    "SHOP_PORT",
                    "KAFKA_PORT",
                    "POSTGRES_PORT",
                    "REDIS_PORT",
                    "MONGODB_PORT");

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    LocalRun(Path home) {
        this.home = home;
        environment.put("KUNDRESA_HOME", home.toString());
        var free = Ports.free(PORTS.size());
        PORTS.forEach(port -> environment.put(port, free.get(PORTS.indexOf(port)).toString()));
        nothingIsToBeBuilt();
    }

    /** A command that ran to its end. */
    record Ended(int exitCode, String output) {}

    /** Starts the suite and returns when it says that it is ready. */
    Process startsUntilReady() {
        var output = home.resolveSibling("run-" + System.nanoTime() + ".log");
        var process = start(output, "run");
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || text(output).contains("Kundresa is ready"));
        assertThat(process.isAlive()).as(text(output)).isTrue();
        return process;
    }

    /** Runs one command to its end. */
    Ended runs(String command, String... arguments) {
        var output = home.resolveSibling("command-" + System.nanoTime() + ".log");
        var words = new java.util.ArrayList<>(List.of(command));
        words.addAll(List.of(arguments));
        return new Ended(exitCode(start(output, words.toArray(String[]::new))), text(output));
    }

    /** Sends a signal and waits for the end. */
    static int endsAfter(String signal, Process process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return exitCode(process);
    }

    String url(String portVariable) {
        return "http://" + Ports.HOST + ":" + environment.get(portVariable);
    }

    /** Ports of this run that somebody listens on. */
    List<String> takenPorts() {
        return PORTS.stream()
                .filter(port -> Ports.taken(Integer.parseInt(environment.getOrDefault(port, "0"))))
                .toList();
    }

    /** Somebody else listens on one of the ports. */
    java.net.ServerSocket occupies(String portVariable) {
        try {
            return new java.net.ServerSocket(
                    Integer.parseInt(environment.getOrDefault(portVariable, "0")),
                    1,
                    java.net.InetAddress.getByName(Ports.HOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Command lines of all processes of this machine that name the home folder. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(LocalRun::commandLine)
                .filter(line -> line.contains(home.toString()))
                .toList();
    }

    private Process start(Path output, String... words) {
        var command = new java.util.ArrayList<>(List.of("bash", "local/run"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(Root.folder().toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitCode(Process process) {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The packages under test were built by the build that runs this test; a build inside of it
     * would replace them.
     */
    private static void nothingIsToBeBuilt() {
        for (var module :
                List.of(
                        "local",
                        "touchpoint-service",
                        "profile-service",
                        "recommendation-service")) {
            try {
                Files.writeString(Root.folder().resolve(module).resolve("target/built"), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                            Path.of("/proc/" + process.pid() + "/cmdline"),
                            StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return process.info().commandLine().orElse("");
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.kundresa.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service in a JVM of its own, which a drill may kill, freeze and start again. */
public final class ServiceProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final String name;
    private final int port;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    /**
     * @param name the module, which is also the name of the log
     * @param port where it will listen on loopback
     * @param command the whole command line
     * @param environment settings on top of this process's environment
     * @param log where output of all its lives is appended
     */
    ServiceProcess(
            String name,
            int port,
            List<String> command,
            Map<String, String> environment,
            Path log) {
        this.name = name;
        this.port = port;
        this.command = command;
        this.environment = environment;
        this.log = log;
    }

    /** The same service once more, on another port and with some other settings. */
    ServiceProcess like(String itsName, int itsPort, Map<String, String> settings) {
        var its = new HashMap<>(environment);
        its.put("QUARKUS_HTTP_PORT", Integer.toString(itsPort));
        its.putAll(settings);
        return new ServiceProcess(
                itsName, itsPort, command, its, log.resolveSibling(itsName + ".log"));
    }

    /** The module's name. */
    public String name() {
        return name;
    }

    /** Address without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** Starts the process and returns at once. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the service says that it is ready, at most 180 s.
     *
     * @throws IllegalStateException with the end of its log where it ends or stays silent
     */
    public void awaitReady() {
        var ready =
                Patience.until(
                        PATIENCE,
                        () -> {
                            if (!running().isAlive()) {
                                throw new IllegalStateException(name + " ended:\n" + lastWords());
                            }
                            return Patience.answersOk(url() + "/q/health/ready");
                        });
        if (!ready) {
            throw new IllegalStateException(name + " did not become ready:\n" + lastWords());
        }
    }

    /** As the kernel kills: no shutdown hook runs. Returns when the process is gone. */
    public synchronized void killNine() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to end, then insists. */
    public synchronized void stop() {
        var current = process;
        if (current == null || !current.isAlive()) {
            return;
        }
        signal("CONT");
        current.destroy();
        try {
            if (!current.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                killNine();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            current.destroyForcibly();
        }
    }

    /** SIGSTOP: the process neither works nor answers, and its connections stay open. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT: the frozen process goes on where it was. */
    public void thaw() {
        signal("CONT");
    }

    /** The process id. */
    public long pid() {
        return running().pid();
    }

    /** CPU time that the process has used so far; zero where the system does not say. */
    public Duration cpu() {
        return running().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in bytes; zero where the system does not say. */
    public long residentBytes() {
        return status("VmRSS:");
    }

    /** The most resident memory so far in bytes; zero where the system does not say. */
    public long mostResidentBytes() {
        return status("VmHWM:");
    }

    private long status(String field) {
        try (var lines = Files.lines(Path.of("/proc/" + pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            running().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}

package com.kundresa.e2e;

import com.kundresa.local.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A client of others in a process of its own, with its dependencies alone, on a line on which
 * things go wrong.
 */
final class ClientProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path CLIENTS = Root.module().resolve("clients");
    private static final Path LOGS = Root.module().resolve("target/logs");

    private final String name;
    private final FaultyLine line;
    private final Process process;
    private final Path ledger;

    private ClientProgram(String name, List<String> command, FaultyLine line) {
        this.name = name;
        this.line = line;
        this.ledger = LOGS.resolve("client-" + name + ".ledger");
        this.process = start(command);
    }

    /** A Java client: the module of that name below {@code clients/}. */
    static ClientProgram java(String module, String main, Said said) {
        var target = CLIENTS.resolve(module).resolve("target");
        var classPath = target.resolve("classes") + ":" + target.resolve("lib") + "/*";
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-cp", classPath, main));
        command.addAll(said.arguments());
        return new ClientProgram(module, command, said.line());
    }

    /** A Node client: the script of that name in {@code clients/node/}. */
    static ClientProgram node(String script, Said said) {
        var node = Programs.onPath("node").orElseThrow();
        var file = CLIENTS.resolve("node").resolve(script + ".js");
        var command = new ArrayList<>(List.of(node.toString(), file.toString()));
        command.addAll(said.arguments());
        return new ClientProgram(script + "-node", command, said.line());
    }

    /**
     * What a program is told.
     *
     * @param line where to send
     * @param writeKey whose key to send with
     * @param prefix how the ids of its customers begin
     * @param count how many calls to make
     */
    record Said(FaultyLine line, String writeKey, String prefix, int count) {

        private List<String> arguments() {
            return List.of(line.url(), writeKey, prefix, Integer.toString(count));
        }
    }

    String name() {
        return name;
    }

    FaultyLine line() {
        return line;
    }

    /** Waits until the program has ended and returns its ledger. */
    ClientLedger ledger() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(name + " did not end: see " + log());
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(name + " failed:\n" + Files.readString(log()));
            }
            return ClientLedger.of(Files.readAllLines(ledger));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(List<String> command) {
        try {
            Files.createDirectories(LOGS);
            return new ProcessBuilder(command)
                    .redirectError(log().toFile())
                    .redirectOutput(ledger.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return LOGS.resolve("client-" + name + ".log");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        line.close();
    }
}

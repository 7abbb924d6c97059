package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.PidFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The processes of this run, in the order of their start; they are ended in reverse. */
final class Children {

    /** How long a process may take to end what it has in hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Home home;
    private final List<Child> children = new ArrayList<>();
    private boolean ending;

    Children(Home home) {
        this.home = home;
    }

    /** Remembers a process, also for a later run; ends it at once when this run ends already. */
    synchronized void add(Child child) {
        pidFile(child).remember(child.handle());
        children.add(child);
        if (ending) {
            end(child);
        }
    }

    /** Ends a process gently. */
    static void end(ProcessHandle process) {
        PidFile.end(process, PATIENCE);
    }

    /** Ends all processes, the last one first. A second call finds nothing to do. */
    synchronized void endAll() {
        ending = true;
        for (var child : List.copyOf(children).reversed()) {
            end(child);
        }
    }

    /** Whether any process has been started. */
    synchronized boolean started() {
        return !children.isEmpty();
    }

    /** Whether this run ends, so that the end of a process is no surprise. */
    synchronized boolean ending() {
        return ending;
    }

    private void end(Child child) {
        child.end().run();
        pidFile(child).forget();
        children.remove(child);
    }

    private PidFile pidFile(Child child) {
        return new PidFile(home.running().resolve(child.name() + ".pid"));
    }

    /** The first process that has ended although it should run. */
    synchronized Optional<Child> dead() {
        return children.stream().filter(child -> !child.handle().isAlive()).findFirst();
    }

    /** Waits until one of the processes ends. */
    void awaitAnEnd() {
        CompletableFuture.anyOf(exits()).join();
    }

    private synchronized CompletableFuture<?>[] exits() {
        return children.stream()
                .map(child -> child.handle().onExit())
                .toArray(CompletableFuture[]::new);
    }
}

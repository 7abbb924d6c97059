package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.PidFile;
import com.kundresa.local.StackFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * At most one run works on one home folder. The operating system releases the lock when its process
 * ends, however it ends.
 */
final class RunLock implements AutoCloseable {

    private final FileLock lock;
    private final Home home;

    private RunLock(FileLock lock, Home home) {
        this.lock = lock;
        this.home = home;
    }

    /** Takes the lock, or nothing when another run has it. */
    static Optional<RunLock> take(Home home) {
        try {
            Files.createDirectories(home.running());
            var channel =
                    FileChannel.open(
                            file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            if (!Files.exists(file(home))) {
                channel.close(); // the run before took the file away just now
                return take(home);
            }
            owner(home).remember(ProcessHandle.current());
            return Optional.of(new RunLock(lock, home));
        } catch (IOException e) {
            throw new StackFailure(
                    "Cannot write to %s: %s. KUNDRESA_HOME names another folder."
                            .formatted(home.running(), e.getMessage()),
                    e);
        }
    }

    private static Path file(Home home) {
        return home.running().resolve("lock");
    }

    /** The process that runs on this home folder, if there is one. */
    static Optional<ProcessHandle> holder(Home home) {
        return owner(home).living();
    }

    private static PidFile owner(Home home) {
        return new PidFile(home.running().resolve("launcher.pid"));
    }

    @Override
    public void close() {
        owner(home).forget();
        try {
            Files.deleteIfExists(file(home));
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new StackFailure("Cannot release the lock: " + e.getMessage(), e);
        }
    }
}

package com.kundresa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @Test
    void aRememberedProcessIsFoundWhileItLivesAndEndedOnRequest(@TempDir Path folder)
            throws Exception {
        // given
        var process = new ProcessBuilder("sleep", "600").start();
        var file = new PidFile(folder.resolve("it.pid"));

        // when
        file.remember(process.toHandle());

        // then
        assertThat(file.living()).map(ProcessHandle::pid).contains(process.pid());
        file.end(Duration.ofSeconds(10));
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(file.living()).isEmpty();
    }

    @Test
    void anotherProcessWithTheSameIdIsNotTakenForTheRememberedOne(@TempDir Path folder)
            throws Exception {
        // given a file that names this process's id with another start
        var path = folder.resolve("it.pid");
        Files.writeString(path, ProcessHandle.current().pid() + " 1000000000000\n");

        // when, then
        assertThat(new PidFile(path).living()).isEmpty();
    }

    @Test
    void anUnreadableFileNamesNobody(@TempDir Path folder) throws Exception {
        // given
        var path = folder.resolve("it.pid");
        Files.writeString(path, "no number");

        // when, then
        assertThat(new PidFile(path).living()).isEmpty();
    }
}

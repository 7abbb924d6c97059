package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.PidFile;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code stop}: ends the run on this home folder, from any shell. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stop what `run` started, from another shell.")
public final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Screen screen = new Screen(System.out);

    @Override
    public Integer call() {
        var home = Home.fromEnvironment();
        var runs = RunLock.holder(home);
        runs.ifPresent(this::end);
        new LeftOvers(home, screen).end();
        screen.say(
                runs.isPresent()
                        ? "Kundresa has stopped; its data stay in " + home.folder()
                        : "Kundresa does not run on " + home.folder());
        return 0;
    }

    private void end(ProcessHandle launcher) {
        screen.say("Kundresa stops (process " + launcher.pid() + ")");
        PidFile.end(launcher, PATIENCE);
    }
}

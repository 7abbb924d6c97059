package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.StackFailure;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;

/** {@code run}: everything, until Ctrl-C. */
@Command(
        name = "run",
        description =
                "Start Kafka, PostgreSQL, Redis, MongoDB and the three services; Ctrl-C ends.",
        footer = {
            "",
            "Settings by environment variables:",
            "  KUNDRESA_HOME              where data, logs and keys stay (.kundresa)",
            "  TOUCHPOINT_PORT PROFILE_PORT RECOMMENDATION_PORT SHOP_PORT",
            "  KAFKA_PORT POSTGRES_PORT REDIS_PORT MONGODB_PORT",
            "                             other ports than 8701 8702 8703 8700, 8792 8732 8779 8717",
            "  KAFKA_BOOTSTRAP_SERVERS    your Kafka instead of the embedded one: host:9092",
            "  POSTGRES_URL               your PostgreSQL: postgresql://host:5432",
            "  POSTGRES_USER POSTGRES_PASSWORD   who logs in there (kundresa)",
            "  REDIS_URL                  your Redis: redis://host:6379",
            "  MONGODB_URL                your MongoDB: mongodb://host:27017",
            "  JWT_ISSUER JWT_PUBLIC_KEY_LOCATION   your identity provider, not development keys",
            "  HTTP_HOST                  the services' address (127.0.0.1); another one only with",
            "                             your identity provider",
            "  KUNDRESA_JAVA_OPTIONS      further options for the services' JVMs"
        })
public final class RunCommand implements Callable<Integer> {

    private final Screen screen = new Screen(System.out);

    @Override
    public Integer call() {
        return switch (Planning.read(System.getenv())) {
            case Planning.Answer.Refused(var sentence) -> refuse(sentence);
            case Planning.Answer.Planned(var plan) -> run(plan, Home.fromEnvironment());
        };
    }

    private int run(RunPlan plan, Home home) {
        var lock = RunLock.take(home);
        if (lock.isEmpty()) {
            return refuse(runsAlready(home));
        }
        var suite = new RunSuite(plan, home, Home.sources(), System.getenv(), screen);
        var exitCode = new AtomicInteger();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> end(suite, lock.get(), exitCode), "farewell"));
        try {
            suite.run();
        } catch (StackFailure e) {
            if (!suite.ending()) {
                exitCode.set(1);
                screen.say("\n" + e.getMessage());
                return 1;
            }
        }
        awaitFarewell();
        return 0;
    }

    /** After a signal the farewell thread ends this process; this thread has no more to say. */
    private static void awaitFarewell() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends with 0 after a signal, since that is how this program is meant to end. */
    private static void end(RunSuite suite, RunLock lock, AtomicInteger exitCode) {
        try {
            suite.end();
            lock.close();
        } finally {
            Runtime.getRuntime().halt(exitCode.get());
        }
    }

    private static String runsAlready(Home home) {
        return "Kundresa runs already on %s%s: `make stop` ends it; a second one needs its own KUNDRESA_HOME and ports."
                .formatted(
                        home.folder(),
                        RunLock.holder(home)
                                .map(process -> " (process " + process.pid() + ")")
                                .orElse(""));
    }

    private int refuse(String sentence) {
        screen.say(sentence);
        return 1;
    }
}

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
        mixinStandardHelpOptions = true,
        description = "Start Kafka, PostgreSQL, Redis, MongoDB and the services; Ctrl-C ends.",
        footer = {
            "",
            "Settings by environment variables, with what holds without them:",
            "",
            "  KUNDRESA_HOME            where data, logs and keys stay; .kundresa",
            "  TOUCHPOINT_PORT          8701",
            "  PROFILE_PORT             8702",
            "  RECOMMENDATION_PORT      8703",
            "  SHOP_PORT                8700",
            "  KAFKA_PORT               8792",
            "  POSTGRES_PORT            8732",
            "  REDIS_PORT               8779",
            "  MONGODB_PORT             8717",
            "  KAFKA_BOOTSTRAP_SERVERS  your own Kafka, as host:9092",
            "  POSTGRES_URL             your own PostgreSQL, as postgresql://host:5432",
            "  POSTGRES_USER            who logs in there; kundresa",
            "  POSTGRES_PASSWORD        and with what",
            "  REDIS_URL                your own Redis, as redis://host:6379",
            "  MONGODB_URL              your own MongoDB, as mongodb://host:27017",
            "  HTTP_HOST                the services' address; 127.0.0.1",
            "  JWT_ISSUER               your identity provider; development keys",
            "  JWT_PUBLIC_KEY_LOCATION  where its public keys are",
            "  KUNDRESA_JAVA_OPTIONS    further options for the services' JVMs"
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

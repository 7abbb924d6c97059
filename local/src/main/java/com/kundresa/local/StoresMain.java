package com.kundresa.local;

import com.kundresa.local.LocalStack.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * The process that holds the embedded stores. It speaks to its parent over standard output ({@code
 * part MILLISECONDS}, then {@code ready} or {@code failed REASON}) and ends, with all its stores,
 * when standard input ends: so it never outlives its parent, not even a killed one.
 *
 * <p>Arguments: data folder, folder for binaries, then {@code part=port} for each wanted store.
 */
public final class StoresMain {

    private static final PrintStream PARENT = System.out;

    private StoresMain() {}

    public static void main(String[] arguments) {
        System.setOut(System.err); // what others print is not for the parent
        quietLogs();
        var end = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> awaitParentsEnd(end));
        try {
            var stack =
                    LocalStack.start(
                            Path.of(arguments[0]),
                            Path.of(arguments[1]),
                            ports(arguments),
                            (part, after) -> say(part.word() + " " + after.toMillis()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stack)));
            say("ready");
            end.await();
            Runtime.getRuntime().exit(0);
        } catch (StackFailure e) {
            say("failed " + String.valueOf(e.getMessage()).replace('\n', ' '));
            e.printStackTrace();
            Runtime.getRuntime().exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Runtime.getRuntime().exit(1);
        }
    }

    private static void close(LocalStack stack) {
        try {
            stack.close();
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
    }

    private static Map<Part, Integer> ports(String[] arguments) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (int i = 2; i < arguments.length; i++) {
            var words = arguments[i].split("=", 2);
            ports.put(Part.valueOf(words[0].toUpperCase(Locale.ROOT)), Integer.parseInt(words[1]));
        }
        return ports;
    }

    private static void awaitParentsEnd(CountDownLatch end) {
        try {
            while (System.in.read() >= 0) {
                // the parent says nothing; it only is there
            }
        } catch (IOException parentIsGone) {
            // the same as its end
        }
        end.countDown();
    }

    private static synchronized void say(String line) {
        PARENT.println(line);
        PARENT.flush();
    }

    /** Warnings only; the broker at rest would fill a log with news of no interest. */
    private static void quietLogs() {
        Logger.getLogger("").setLevel(Level.WARN);
    }
}

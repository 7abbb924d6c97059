package com.kundresa.local.running;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the shell sees. */
final class Screen {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** One part is ready. */
    void ready(String part, Duration after, String address) {
        say(
                "  %-24s ready after %7s   %s"
                        .formatted(part, seconds(after), address)
                        .stripTrailing());
    }

    /** A time as a person reads it, for example {@code 3.1 s}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}

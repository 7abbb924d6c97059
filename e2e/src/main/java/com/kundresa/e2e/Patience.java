package com.kundresa.e2e;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that another process does, where no test library is at hand. */
final class Patience {
    private static final Duration STEP = Duration.ofMillis(200);

    private Patience() {}

    /** Asks every 200 ms until the answer is yes or the time is up; returns the last answer. */
    static boolean until(Duration atMost, BooleanSupplier question) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }

    static boolean answersOk(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}

package com.kundresa.e2e.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * Two ways of asking. Closed: every connection sends its next request when the last was answered,
 * which finds the most that can be had. Open: requests have a time table that does not wait for
 * answers, and latency counts from the scheduled time, so a stall is paid for by everybody who
 * would have come meanwhile.
 */
final class Load {
    private Load() {}

    /**
     * What came of it.
     *
     * @param requests answered with 2xx
     * @param failures everything else
     * @param seconds from the first request to the last answer
     * @param latency in microseconds; of closed load from sending, of open load from the scheduled
     *     time
     */
    record Result(long requests, long failures, double seconds, Histogram latency) {
        double perSecond() {
            return requests / seconds;
        }

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /** Closed load over a number of connections for a time, or until so many requests are sent. */
    static Result closed(
            int port, int connections, Duration time, long most, LongFunction<byte[]> request) {
        long end = System.nanoTime() + time.toNanos();
        var numbers = new AtomicLong();
        return run(
                port,
                connections,
                () -> {
                    long number = numbers.getAndIncrement();
                    return number < most && System.nanoTime() < end
                            ? new Turn(number, System.nanoTime())
                            : null;
                },
                request);
    }

    /** Open load at a rate per second for a time. */
    static Result open(
            int port, int connections, double rate, Duration time, LongFunction<byte[]> request) {
        long start = System.nanoTime() + 50_000_000L;
        long most = Math.round(rate * time.toNanos() / 1e9);
        var numbers = new AtomicLong();
        return run(
                port,
                connections,
                () -> {
                    long number = numbers.getAndIncrement();
                    if (number >= most) {
                        return null;
                    }
                    long scheduled = start + Math.round(number * 1e9 / rate);
                    await(scheduled);
                    return new Turn(number, scheduled);
                },
                request);
    }

    static void await(long nanoTime) {
        for (long left = nanoTime - System.nanoTime();
                left > 0;
                left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private record Turn(long number, long from) {}

    @FunctionalInterface
    private interface Turns {
        @org.jspecify.annotations.Nullable
        Turn next();
    }

    private static Result run(
            int port, int connections, Turns turns, LongFunction<byte[]> request) {
        var total = new Histogram(60_000_000L, 3);
        var failures = new AtomicInteger();
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(connections)) {
            var done = new ArrayList<Future<Histogram>>();
            for (int i = 0; i < connections; i++) {
                done.add(executor.submit(() -> connection(port, turns, request, failures)));
            }
            for (var future : done) {
                total.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(total.getTotalCount(), failures.get(), seconds, total);
    }

    private static Histogram connection(
            int port, Turns turns, LongFunction<byte[]> request, AtomicInteger failures)
            throws IOException {
        var latency = new Histogram(60_000_000L, 3);
        try (var wire = new Wire(port)) {
            for (var turn = turns.next(); turn != null; turn = turns.next()) {
                if (wire.send(request.apply(turn.number())) / 100 == 2) {
                    long micros = (System.nanoTime() - turn.from()) / 1000;
                    latency.recordValue(Math.min(micros, 60_000_000L));
                } else {
                    failures.incrementAndGet();
                }
            }
        }
        return latency;
    }
}

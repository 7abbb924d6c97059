package com.kundresa.recommendation.push;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a webhook is tried again: after longer and longer pauses, each spread by a fifth to both
 * sides so that many that failed together do not come back together.
 *
 * @param pauses after the first attempt, after the second, and so on; then it is given up
 */
public record Backoff(List<Duration> pauses) {

    private static final double SPREAD = 0.2;

    /**
     * The pause after so many attempts; empty where there have been enough.
     *
     * @param attempts at least 1
     * @param chance at least 0 and below 1
     * @param asked how long the receiver asked us to wait; zero where it did not
     */
    public Optional<Duration> after(int attempts, double chance, Duration asked) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        double factor = 1 - SPREAD + 2 * SPREAD * chance;
        Duration pause =
                Duration.ofMillis(Math.round(pauses.get(attempts - 1).toMillis() * factor));
        return Optional.of(asked.compareTo(pause) > 0 ? asked : pause);
    }
}

package com.kundresa.recommendation.timing;

import com.kundresa.recommendation.deadline.Deadline;
import com.kundresa.recommendation.deadline.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Starts the countdown of an answer when its question comes in, and counts what was missed. */
@ApplicationScoped
public class Countdowns {

    private final Deadline deadline;
    private final Ticker ticker;
    private final MeterRegistry meters;

    Countdowns(TimingConfig config, Ticker ticker, MeterRegistry meters) {
        this.deadline = new Deadline(config.whole(), config.recording());
        this.ticker = ticker;
        this.meters = meters;
    }

    /**
     * With the time that this deployment gives, or less.
     *
     * @param asked how long whoever asks will wait
     */
    public Countdown start(Optional<Duration> asked) {
        return new RunningCountdown(
                asked.map(deadline::within).orElse(deadline), ticker, this::missed);
    }

    private void missed(Stage stage) {
        meters.counter("kundresa.deadline.missed", "part", stage.code()).increment();
    }
}

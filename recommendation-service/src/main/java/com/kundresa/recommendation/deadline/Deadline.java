package com.kundresa.recommendation.deadline;

import java.time.Duration;

/**
 * How long an answer may take, and how its stages share that. Each stage must be over at a point
 * that is counted from the beginning of the whole: what a stage does not use is there for those
 * behind it, and none can use what is kept for them. So stages that keep to their time keep the
 * whole within its own, however many of them have to give up.
 *
 * @param whole from the question to the answer, more than nothing
 * @param recording the share of the whole that is kept for the record, above 0 and below 1
 */
public record Deadline(Duration whole, double recording) {

    public Deadline {
        if (!whole.isPositive()) {
            throw new IllegalArgumentException("A deadline is longer than nothing.");
        }
        if (!(recording > 0 && recording < 1)) {
            throw new IllegalArgumentException(
                    "The share kept for the record is above 0 and below 1.");
        }
    }

    /** How long after the beginning a stage must be over. */
    public Duration end(Stage stage) {
        return Duration.ofNanos((long) (whole.toNanos() * stage.end(recording)));
    }

    /**
     * What a stage may still use; zero where there is nothing left, never less.
     *
     * @param passed since the beginning
     */
    public Duration left(Stage stage, Duration passed) {
        Duration left = end(stage).minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The same shares of a shorter time; whoever asks for a longer one gets this one. */
    public Deadline within(Duration asked) {
        return asked.compareTo(whole) < 0 ? new Deadline(asked, recording) : this;
    }
}

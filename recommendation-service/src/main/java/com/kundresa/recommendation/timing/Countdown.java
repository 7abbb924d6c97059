package com.kundresa.recommendation.timing;

import com.kundresa.recommendation.deadline.Stage;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** The time that one answer has, while it passes. */
public interface Countdown {

    /**
     * What the work gives, as long as the stage has time for it. Fails with {@link
     * PastDeadlineException} where it has none left, and then the work is not begun, or where that
     * ran out meanwhile; then the work is cancelled.
     */
    <T> Uni<T> within(Stage stage, Supplier<Uni<T>> work);

    /** Of what nobody waits for. */
    static Countdown none() {
        return Unhurried.NOBODY_WAITS;
    }
}

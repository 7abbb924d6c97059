package com.kundresa.recommendation.timing;

import com.kundresa.recommendation.deadline.Stage;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Has all the time there is. */
enum Unhurried implements Countdown {
    NOBODY_WAITS;

    @Override
    public <T> Uni<T> within(Stage stage, Supplier<Uni<T>> work) {
        return work.get();
    }
}

package com.kundresa.recommendation.timing;

import static com.kundresa.recommendation.deadline.Stage.CACHE;
import static com.kundresa.recommendation.deadline.Stage.CAPS;
import static com.kundresa.recommendation.deadline.Stage.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.deadline.Deadline;
import com.kundresa.recommendation.deadline.Stage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunningCountdownTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicLong time = new AtomicLong(-7);
    private final List<Stage> missed = new ArrayList<>();

    @Test
    void what_comes_in_time_is_handed_on() {
        var countdown = countdown(HOUR);

        var answer = waitFor(countdown.within(CACHE, () -> Uni.createFrom().item("state")));

        answer.assertItem("state");
        assertThat(missed).isEmpty();
    }

    @Test
    void a_failure_of_the_work_is_the_works_own() {
        var countdown = countdown(HOUR);

        var answer =
                waitFor(
                        countdown.within(
                                CACHE,
                                () -> Uni.createFrom().failure(new IllegalStateException("away"))));

        answer.assertFailedWith(IllegalStateException.class, "away");
        assertThat(missed).isEmpty();
    }

    @Test
    void a_stage_without_time_is_not_begun_and_later_ones_still_are() {
        var countdown = countdown(HOUR);
        var begun = new AtomicBoolean();

        passes(HOUR.dividedBy(2).plusMinutes(10));
        var counting =
                waitFor(countdown.within(CAPS, () -> Uni.createFrom().item(begun.getAndSet(true))));
        var recording = waitFor(countdown.within(RECORD, () -> Uni.createFrom().item("kept")));

        counting.assertFailedWith(PastDeadlineException.class, "caps");
        assertThat(begun).isFalse();
        recording.assertItem("kept");
        assertThat(missed).containsExactly(CAPS);
    }

    @Test
    void what_does_not_come_is_given_up_when_the_time_of_its_stage_is_over() {
        var countdown = countdown(Duration.ofMillis(1));
        var cancelled = new AtomicBoolean();

        var answer =
                waitFor(
                        countdown.within(
                                RECORD,
                                () ->
                                        Uni.createFrom()
                                                .nothing()
                                                .onCancellation()
                                                .invoke(() -> cancelled.set(true))));

        answer.awaitFailure().assertFailedWith(PastDeadlineException.class, "record");
        assertThat(cancelled).isTrue();
        assertThat(missed).containsExactly(RECORD);
    }

    @Test
    void of_what_nobody_waits_for_no_time_is_taken() {
        var answer = waitFor(Countdown.none().within(CACHE, () -> Uni.createFrom().item("state")));

        answer.assertItem("state");
    }

    private Countdown countdown(Duration whole) {
        return new RunningCountdown(new Deadline(whole, 0.4), time::get, missed::add);
    }

    private void passes(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private static <T> UniAssertSubscriber<T> waitFor(Uni<T> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}

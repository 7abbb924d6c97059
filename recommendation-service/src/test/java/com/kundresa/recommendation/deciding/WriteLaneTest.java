package com.kundresa.recommendation.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.decision.postgres.About;
import com.kundresa.recommendation.decision.postgres.KeptDecision;
import com.kundresa.recommendation.decision.postgres.NewDecision;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WriteLaneTest {

    private final List<Integer> batches = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
    private final WriteLane lane = new WriteLane(this::write, 3);

    @Test
    void a_lone_decision_is_written_at_once_and_answered_when_that_is_done() {
        var waiting = add(1);

        assertThat(batches).containsExactly(1);
        waiting.assertNotTerminated();
        underWay.poll().complete(null);
        waiting.assertCompleted();
    }

    @Test
    void decisions_that_come_meanwhile_are_written_together_up_to_the_most() {
        add(1);
        for (int i = 2; i <= 6; i++) {
            add(i);
        }

        assertThat(batches).containsExactly(1);
        underWay.poll().complete(null);
        assertThat(batches).containsExactly(1, 3);
        underWay.poll().complete(null);
        assertThat(batches).containsExactly(1, 3, 2);
    }

    @Test
    void a_failed_batch_fails_its_own_decisions_and_no_others() {
        var first = add(1);
        var second = add(2);

        underWay.poll().completeExceptionally(new IllegalStateException("away"));
        first.assertFailedWith(IllegalStateException.class, "away");
        second.assertNotTerminated();
        underWay.poll().complete(null);

        second.assertCompleted();
    }

    @Test
    void who_stops_waiting_hinders_nobody_else_in_the_same_batch() {
        add(1);
        var gone = add(2);
        var patient = add(3);
        underWay.poll().complete(null);
        assertThat(batches).containsExactly(1, 2);

        gone.cancel();
        patient.assertNotTerminated();
        underWay.poll().complete(null);

        patient.assertCompleted();
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_written_unless_it_is_under_way() {
        var underWayAlready = add(1);
        var second = add(2);
        var third = add(3);

        underWayAlready.cancel();
        second.cancel();
        assertThat(batches).containsExactly(1);
        underWay.poll().complete(null);

        assertThat(batches).containsExactly(1, 1);
        underWay.poll().complete(null);
        third.assertCompleted();
        assertThat(underWay).isEmpty();
    }

    @Test
    void a_lane_whose_writer_breaks_goes_on() {
        var broken =
                new WriteLane(
                        batch -> {
                            throw new IllegalStateException("broken");
                        },
                        3);

        for (int i = 1; i <= 2; i++) {
            broken.add(decision(i))
                    .subscribe()
                    .withSubscriber(UniAssertSubscriber.create())
                    .assertFailedWith(IllegalStateException.class, "broken");
        }
    }

    private UniAssertSubscriber<Void> add(int number) {
        return lane.add(decision(number)).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Uni<Void> write(List<NewDecision> batch) {
        batches.add(batch.size());
        var done = new CompletableFuture<Void>();
        underWay.add(done);
        return Uni.createFrom().completionStage(done);
    }

    private static NewDecision decision(int number) {
        return new NewDecision(
                new KeptDecision(
                        NodeId.of("decision", "" + number),
                        Persona.NOW,
                        null,
                        "cart",
                        1,
                        new byte[0],
                        new byte[0]),
                About.NOBODY,
                List.of());
    }
}

package com.kundresa.recommendation.ranking;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.deadline.Stage;
import com.kundresa.recommendation.deciding.Chance;
import com.kundresa.recommendation.rank.RankCall;
import com.kundresa.recommendation.rank.RankEvent;
import com.kundresa.recommendation.rank.RankModel;
import com.kundresa.recommendation.rank.Ranker;
import com.kundresa.recommendation.rank.Ranking;
import com.kundresa.recommendation.rank.json.RankingJson;
import com.kundresa.recommendation.rank.postgres.RankEvents;
import com.kundresa.recommendation.timing.Countdown;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Ranks a call's options, records the ranking, and only then answers; takes the rewards. */
@ApplicationScoped
public class RankOptions {

    private final RankEvents events;
    private final CurrentRankModel model;
    private final RankingConfig config;
    private final Exploration exploration;
    private final Chance chance;
    private final Clock clock;
    private final MeterRegistry meters;

    RankOptions(
            RankEvents events,
            CurrentRankModel model,
            RankingConfig config,
            Chance chance,
            Clock clock,
            MeterRegistry meters) {
        this.events = events;
        this.model = model;
        this.config = config;
        this.exploration =
                new Exploration(
                        config.exploration().epsilon(),
                        config.exploration().draws(),
                        RankCall.MOST_OPTIONS,
                        config.exploration().spread());
        this.chance = chance;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * The answer's bytes. The same call under the same event id gets the same answer; empty where
     * the event id belongs to another call. Fails where the ranking is not recorded in the time
     * that the answer has.
     *
     * @param body the bytes that the call was read from
     */
    public Uni<Optional<byte[]>> rank(RankCall call, byte[] body, Countdown countdown) {
        return countdown
                .within(Stage.RECORD, () -> events.keep(event(call, body)))
                .map(kept ->
                        Arrays.equals(kept.request(), body)
                                ? Optional.of(kept.answer())
                                : Optional.empty());
    }

    /**
     * Takes a reward.
     *
     * @param reward -1 to 1
     * @return whether there is such an event
     */
    public Uni<Boolean> reward(String eventId, double reward) {
        return events.reward(eventId, reward)
                .invoke(report ->
                        meters.counter("kundresa.ranking.rewards", "report", report.name())
                                .increment())
                .map(report -> report != RankEvents.Report.UNKNOWN);
    }

    /**
     * Takes note that a deferred ranking was used.
     *
     * @return whether there is such an event
     */
    public Uni<Boolean> activate(String eventId) {
        return events.activate(eventId, clock.instant().plus(config.rewardWait()));
    }

    private RankEvent event(RankCall call, byte[] body) {
        String eventId =
                Objects.requireNonNullElseGet(call.eventId(), () -> chance.id().toString());
        RankModel current = model.get();
        Ranking ranking = Ranker.rank(call, current, exploration, chance.seed());
        Instant now = clock.instant();
        return new RankEvent(
                eventId,
                now,
                call.deferred() ? null : now.plus(config.rewardWait()),
                ranking.chosen().id(),
                ranking.chosen().probability(),
                current.version(),
                body,
                RankingJson.answer(eventId, ranking));
    }
}

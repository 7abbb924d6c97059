package com.kundresa.recommendation.ranking;

import com.kundresa.recommendation.bandit.Observation;
import com.kundresa.recommendation.rank.Hashing;
import com.kundresa.recommendation.rank.RankCall;
import com.kundresa.recommendation.rank.RankModel;
import com.kundresa.recommendation.rank.json.RankReader;
import com.kundresa.recommendation.rank.json.RankReading;
import com.kundresa.recommendation.rank.postgres.RankEvents;
import com.kundresa.recommendation.rank.postgres.RankModels;
import com.kundresa.recommendation.rank.postgres.RankModels.Rewarded;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Learns from rankings whose reward came, or whose wait for one is over; each counts once. */
@ApplicationScoped
class LearnFromRewards {

    private final RankModels models;
    private final RankEvents events;
    private final RankingConfig config;
    private final Clock clock;

    LearnFromRewards(RankModels models, RankEvents events, RankingConfig config, Clock clock) {
        this.models = models;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kundresa.ranking.refresh}",
            delayed = "{kundresa.ranking.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> learn() {
        return models.learn(clock.instant(), config.batch(), LearnFromRewards::after)
                .replaceWithVoid();
    }

    @Scheduled(
            every = "1h",
            delayed = "15m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return events.forget(clock.instant().minus(config.keep()));
    }

    private static Uni<RankModel> after(RankModel model, List<Rewarded> rewarded) {
        return Uni.createFrom()
                .item(() ->
                        model.after(
                                rewarded.stream().flatMap(LearnFromRewards::observation).toList()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Stream<Observation> observation(Rewarded event) {
        return switch (RankReader.read(event.request())) {
            case RankReading.Accepted(RankCall call) ->
                    Stream.of(
                            new Observation(
                                    event.chosen(),
                                    Hashing.of(call.situation(), call.option(event.chosen())),
                                    1,
                                    event.probability(),
                                    event.reward()));
            case RankReading.Refused refused -> Stream.empty();
        };
    }
}

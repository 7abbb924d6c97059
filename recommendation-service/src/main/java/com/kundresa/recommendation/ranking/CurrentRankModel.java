package com.kundresa.recommendation.ranking;

import com.kundresa.recommendation.rank.RankModel;
import com.kundresa.recommendation.rank.postgres.RankModels;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What was learned of rewards, in memory; follows the database, whoever learned. */
@ApplicationScoped
public class CurrentRankModel {

    private final RankModels models;
    private volatile RankModel current = RankModel.NOTHING;

    CurrentRankModel(RankModels models) {
        this.models = models;
    }

    /** Never waits. */
    public RankModel get() {
        return current;
    }

    @Scheduled(
            every = "{kundresa.ranking.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return models.newerThan(current.version())
                .invoke(newer -> newer.ifPresent(this::accept))
                .replaceWithVoid();
    }

    private synchronized void accept(RankModel newer) {
        if (newer.version() > current.version()) {
            current = newer;
        }
    }
}

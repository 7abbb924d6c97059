package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.finding.FindGroups;
import com.kundresa.recommendation.outcome.Orphan;
import com.kundresa.recommendation.outcome.Outcome;
import com.kundresa.recommendation.outcome.Signal;
import com.kundresa.recommendation.outcome.postgres.OutcomeStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Joins what customers did to the choices that it followed from, a little after it happened: then
 * the customer has been recognised, whatever the order in which the topics arrived. What nothing is
 * found for is looked at again after some time, and in the end let go.
 */
@ApplicationScoped
class JoinOutcomes {

    private static final Logger LOG = Logger.getLogger(JoinOutcomes.class);
    private static final int MOST_BATCHES = 50;

    private final OutcomeStore store;
    private final FindGroups find;
    private final LearningConfig.Outcomes config;
    private final Clock clock;
    private final MeterRegistry meters;

    JoinOutcomes(
            OutcomeStore store,
            FindGroups find,
            LearningConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.find = find;
        this.config = config.outcomes();
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(
            every = "{kundresa.learning.outcomes.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> join() {
        return join(MOST_BATCHES).onFailure().recoverWithUni(JoinOutcomes::laterThen);
    }

    @Scheduled(
            every = "{kundresa.learning.outcomes.settle-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return settle(MOST_BATCHES)
                .chain(() -> store.forgetOrphans(clock.instant().minus(config.keepOrphans())))
                .onFailure()
                .recoverWithUni(JoinOutcomes::laterThen);
    }

    /** Nothing is lost: what was taken was given back with its transaction. */
    private static Uni<Void> laterThen(Throwable failure) {
        LOG.warnf("Outcomes wait for their store failure=%s", failure.getClass().getName());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> join(int batches) {
        OutcomeStore.Looking looking =
                new OutcomeStore.Looking(
                        config.batch(), List.of(config.secondLook(), config.lastLook()));
        return store.look(clock.instant(), looking, this::recognise)
                .invoke(this::count)
                .chain(looked ->
                        looked.taken() < config.batch() || batches == 1
                                ? Uni.createFrom().voidItem()
                                : join(batches - 1));
    }

    private Uni<Void> settle(int batches) {
        Instant now = clock.instant();
        return store.settle(now.minus(config.settleAfter()), now, config.batch())
                .invoke(settled -> meters.counter("kundresa.choices.settled").increment(settled))
                .chain(settled ->
                        settled < config.batch() || batches == 1
                                ? Uni.createFrom().voidItem()
                                : settle(batches - 1));
    }

    private Uni<Map<UUID, Set<UUID>>> recognise(List<Signal> signals) {
        Set<UUID> nodes =
                signals.stream()
                        .flatMap(signal -> signal.nodeIds().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return find.together(nodes).map(groups -> people(signals, groups));
    }

    private static Map<UUID, Set<UUID>> people(List<Signal> signals, Map<UUID, Set<UUID>> groups) {
        return signals.stream()
                .collect(
                        Collectors.toMap(
                                Signal::interactionId,
                                signal -> person(signal, groups),
                                (one, other) -> one));
    }

    /** An interaction belongs to the customer of its strongest identifier. */
    private static Set<UUID> person(Signal signal, Map<UUID, Set<UUID>> groups) {
        Set<UUID> ids = new LinkedHashSet<>(signal.nodeIds());
        ids.addAll(groups.getOrDefault(signal.nodeIds().getFirst(), Set.of()));
        return ids;
    }

    private void count(OutcomeStore.Looked looked) {
        meters.counter("kundresa.outcomes", "source", "interactions").increment(looked.fresh());
        Instant now = clock.instant();
        for (Outcome outcome : looked.found().outcomes()) {
            meters.timer("kundresa.outcomes.delay")
                    .record(Duration.between(outcome.at(), now).abs());
        }
        for (Orphan orphan : looked.found().orphans()) {
            meters.counter("kundresa.outcomes.orphans", "why", orphan.why().code()).increment();
        }
    }
}

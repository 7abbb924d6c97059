package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.learning.json.Heard;
import com.kundresa.recommendation.learning.json.LessonReading;
import com.kundresa.recommendation.product.Lesson;
import com.kundresa.recommendation.product.postgres.KnowledgeStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Learns about products from a batch of interactions; each interaction counts once, however often
 * it comes.
 */
@ApplicationScoped
public class LearnFromInteractions {

    private final KnowledgeStore store;
    private final LearningConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    LearnFromInteractions(
            KnowledgeStore store, LearningConfig config, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /** Completes when all that could be learned is kept; fails only where the store is away. */
    public Uni<Void> learn(List<Heard> interactions) {
        List<Lesson> lessons =
                interactions.stream().map(Heard::lesson).flatMap(this::lesson).toList();
        return lessons.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.learn(lessons).invoke(this::count).replaceWithVoid();
    }

    @Scheduled(
            every = "6h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return store.forget(clock.instant(), config.keepVisits(), config.keepInbox());
    }

    private Stream<Lesson> lesson(LessonReading reading) {
        return switch (reading) {
            case LessonReading.Read(var lesson) -> Stream.of(lesson);
            case LessonReading.NothingToLearn nothing -> Stream.empty();
            case LessonReading.Unreadable unreadable -> {
                meters.counter("kundresa.learning.unreadable").increment();
                yield Stream.empty();
            }
        };
    }

    private void count(int fresh) {
        meters.counter("kundresa.learning.lessons").increment(fresh);
    }
}

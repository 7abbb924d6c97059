package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.evaluation.postgres.DecisionLog;
import com.kundresa.recommendation.evaluation.postgres.FirstPlace;
import com.kundresa.recommendation.learning.CurrentModel;
import com.kundresa.recommendation.measuring.json.EvaluationJson;
import com.kundresa.recommendation.measuring.postgres.EvaluationStore;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Judges policies by the decisions that were made: reads them page by page, decides each again by
 * the policy, and lets the estimators say what it would have earned. Whoever asks writes it down;
 * an instance finds it and does it, one after the other. Where that instance stops, the next one
 * begins again.
 */
@ApplicationScoped
public class EvaluatePolicy {

    private static final Logger LOG = Logger.getLogger(EvaluatePolicy.class);

    private final EvaluationStore store;
    private final DecisionLog log;
    private final CatalogueStore catalogues;
    private final CurrentModel models;
    private final MeasuringConfig.Evaluations config;
    private final Clock clock;

    EvaluatePolicy(
            EvaluationStore store,
            DecisionLog log,
            CatalogueStore catalogues,
            CurrentModel models,
            MeasuringConfig config,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.catalogues = catalogues;
        this.models = models;
        this.config = config.evaluations();
        this.clock = clock;
    }

    /** Asks for one; fails with a refusal where too many wait already. */
    public Uni<EvaluationRun> ask(Question question) {
        return store.ask(EvaluationJson.text(question), clock.instant(), config.atMost())
                .map(asked -> asked.orElseThrow(this::tooMany));
    }

    /** Empty where there is none of that id, or it was so long ago that it is not kept. */
    public Uni<Optional<EvaluationRun>> find(long evaluationId) {
        return store.find(evaluationId);
    }

    /** All that are kept, the newest first. */
    public Uni<List<EvaluationRun>> newest() {
        return store.newest(config.keep() + config.atMost());
    }

    /** Takes one away, also one that is under way; whether there was one. */
    public Uni<Boolean> drop(long evaluationId) {
        return store.drop(evaluationId);
    }

    @Scheduled(
            every = "{kundresa.measuring.evaluations.every}",
            delayed = "{kundresa.measuring.evaluations.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> goOn() {
        return store.claim(clock.instant(), leaseEnd(), config.attempts())
                .chain(found ->
                        found.map(this::evaluate).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> evaluate(EvaluationRun run) {
        return Uni.createFrom()
                .item(() -> course(run))
                .chain(this::count)
                .chain(this::read)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::finish)
                .onFailure()
                .recoverWithUni(failure -> failed(run, failure));
    }

    private Course course(EvaluationRun run) {
        return new Course(run, EvaluationJson.question(run.question()), catalogues::at, models::at);
    }

    private Uni<Course> count(Course course) {
        Question question = course.question();
        return log.count(question.placement(), question.from(), course.place(), question.most())
                .invoke(course::isToRead)
                .chain(() -> tell(course))
                .replaceWith(course);
    }

    private Uni<Course> read(Course course) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(course))
                .whilst(page -> !page.isEmpty())
                .collect()
                .last()
                .replaceWith(course);
    }

    /** None at the end, and none where somebody else goes on with it or nobody asks any more. */
    private Uni<List<FirstPlace>> next(Course course) {
        Question question = course.question();
        int most = course.next(config.page());
        return most == 0
                ? Uni.createFrom().item(List.of())
                : log.firstPlaces(question.placement(), question.from(), course.place(), most)
                        .call(page -> replay(page, course))
                        .call(page -> tell(course));
    }

    private Uni<Void> replay(List<FirstPlace> page, Course course) {
        return log.inputs(page.stream().map(FirstPlace::decisionId).toList())
                .map(Course::readable)
                .call(course::hold)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(inputs -> course.take(page, inputs))
                .replaceWithVoid();
    }

    private Uni<Boolean> tell(Course course) {
        return store.progress(course.run(), course.seen(), course.total(), leaseEnd())
                .invoke(course::goesOn);
    }

    private Uni<Void> finish(Course course) {
        if (!course.isMine()) {
            return Uni.createFrom().voidItem();
        }
        String result = EvaluationJson.text(course.judgement());
        LOG.infof(
                "Evaluation done evaluation=%d decisions=%d",
                course.run().evaluationId(), course.seen());
        return store.finish(course.run(), result, clock.instant())
                .chain(() -> store.forget(config.keep()));
    }

    private Uni<Void> failed(EvaluationRun run, Throwable failure) {
        LOG.warnf(failure, "Evaluation failed evaluation=%d", run.evaluationId());
        return store.fail(run, "failed", clock.instant()).chain(() -> store.forget(config.keep()));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(config.lease());
    }

    private RefusedException tooMany() {
        return new RefusedException(
                Refusal.busy(
                        config.atMost()
                                + " evaluations wait or run; ask again when one of them is over, or"
                                + " take one away."));
    }
}

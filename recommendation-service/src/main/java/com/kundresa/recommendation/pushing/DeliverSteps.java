package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.Endpoint;
import com.kundresa.recommendation.push.WebhookStep;
import com.kundresa.recommendation.push.postgres.StepOutbox;
import com.kundresa.recommendation.pushing.webhook.Answered;
import com.kundresa.recommendation.pushing.webhook.WebhookSender;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends offered steps to their endpoints until each has answered, is given up, or the endpoint says
 * that it is gone. A step is sent again only where its answer was lost or bad, and always under the
 * same id.
 */
@ApplicationScoped
public class DeliverSteps {

    private static final Logger LOG = Logger.getLogger(DeliverSteps.class);

    private final StepOutbox outbox;
    private final WebhookSender sender;
    private final PushSettings settings;
    private final PushingConfig.Webhook config;
    private final Clock clock;
    private final PushChance chance;
    private final MeterRegistry meters;

    DeliverSteps(
            StepOutbox outbox,
            WebhookSender sender,
            PushSettings settings,
            PushingConfig config,
            Clock clock,
            PushChance chance,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.sender = sender;
        this.settings = settings;
        this.config = config.webhook();
        this.clock = clock;
        this.chance = chance;
        this.meters = meters;
    }

    @Scheduled(
            every = "{kundresa.pushing.every}",
            delayed = "{kundresa.pushing.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return deliver(clock.instant())
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(
                                "Webhooks wait for their store failure=%s",
                                failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** One round over the webhooks that are due at a moment. */
    public Uni<Void> deliver(Instant at) {
        return outbox.claim(at, at.plus(config.lease()), config.atOnce())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUni(step -> deliver(step, at))
                .merge(config.atOnce())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> deliver(WebhookStep step, Instant at) {
        Endpoint endpoint = step.endpoint();
        return endpoint == null || !endpoint.enabled()
                ? outbox.dead(step.stepId(), "endpoint-disabled")
                : sender.send(endpoint, step, at)
                        .invoke(this::count)
                        .chain(answer -> settle(step, endpoint, answer, at));
    }

    private Uni<Void> settle(WebhookStep step, Endpoint endpoint, Answered answer, Instant at) {
        return switch (answer) {
            case Answered.Taken(int status) ->
                    outbox.delivered(step.stepId(), at, Integer.toString(status));
            case Answered.Gone gone ->
                    outbox.disable(endpoint.name(), "The endpoint answered 410 Gone", at)
                            .chain(() -> outbox.dead(step.stepId(), "410"));
            case Answered.Failed(String why, Duration asked) -> again(step, why, asked, at);
        };
    }

    private Uni<Void> again(WebhookStep step, String why, Duration asked, Instant at) {
        Optional<Duration> pause = settings.backoff().after(step.attempts(), chance.share(), asked);
        return pause.map(longer -> outbox.again(step.stepId(), at.plus(longer), why))
                .orElseGet(() -> outbox.dead(step.stepId(), why));
    }

    private void count(Answered answer) {
        meters.counter("kundresa.pushing.webhooks", "answer", answer.word()).increment();
    }
}

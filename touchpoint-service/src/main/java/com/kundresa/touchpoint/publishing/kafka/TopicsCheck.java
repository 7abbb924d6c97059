package com.kundresa.touchpoint.publishing.kafka;

import com.kundresa.touchpoint.publishing.PublishingConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Creates the topics that are missing, at start-up or as soon as Kafka answers; ready when they are
 * there.
 */
@Readiness
@ApplicationScoped
public class TopicsCheck implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(TopicsCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final List<NewTopic> topics;

    TopicsCheck(PublishingConfig config) {
        this.admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                config.bootstrapServers(),
                                AdminClientConfig.CLIENT_ID_CONFIG,
                                "touchpoint-topics",
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) PATIENCE.toMillis() / 2,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                (int) PATIENCE.toMillis()));
        this.topics =
                List.of(
                        topic(config.topic(), config.partitions(), config.replicas()),
                        topic(config.rejectedTopic(), 1, config.replicas()));
    }

    void atStart(@Observes StartupEvent start) {
        boolean ready =
                create().onFailure()
                        .recoverWithItem(false)
                        .await()
                        .atMost(PATIENCE.multipliedBy(3));
        if (!ready) {
            LOG.warn("Kafka does not answer yet; this service is not ready until it does");
        }
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return create().onFailure()
                .recoverWithItem(false)
                .map(ready -> HealthCheckResponse.named("Kafka topics").status(ready).build());
    }

    private Uni<Boolean> create() {
        return uni(admin.listTopics().names()).chain(this::createMissing).replaceWith(true);
    }

    private Uni<Void> createMissing(Set<String> present) {
        List<NewTopic> missing =
                topics.stream().filter(topic -> !present.contains(topic.name())).toList();
        return missing.isEmpty()
                ? Uni.createFrom().voidItem()
                : uni(admin.createTopics(missing).all())
                        .replaceWithVoid()
                        .onFailure(TopicExistsException.class)
                        .recoverWithNull();
    }

    private static <T> Uni<T> uni(KafkaFuture<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }

    private static NewTopic topic(String name, int partitions, short replicas) {
        return new NewTopic(
                name,
                Optional.of(partitions),
                replicas < 0 ? Optional.empty() : Optional.of(replicas));
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE);
    }
}

package com.kundresa.profile.recording.kafka;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the topics that are missing before any consumer starts: a consumer of a topic that is not
 * there would wait for its next look at the broker, and automatic creation would choose other
 * settings.
 */
@ApplicationScoped
public class Topics {
    static final int BEFORE_CONSUMERS = 100;

    private static final Logger LOG = Logger.getLogger(Topics.class);

    /** For so long a reader may be away without missing that somebody was erased. */
    private static final String TOMBSTONES_STAY = Long.toString(Duration.ofDays(30).toMillis());

    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, Object> broker;
    private final TopicsConfig config;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicsConfig config) {
        this.broker = broker;
        this.config = config;
    }

    void onStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent started) {
        try (Admin admin = Admin.create(broker)) {
            createMissing(admin);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(
                    "profile-service does not start: Kafka does not answer; check"
                            + " KAFKA_BOOTSTRAP_SERVERS and that the broker runs.",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", interrupted);
        }
    }

    private void createMissing(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing =
                wanted().stream().filter(topic -> !present.contains(topic.name())).toList();
        for (NewTopic topic : missing) {
            create(admin, topic);
        }
    }

    private static void create(Admin admin, NewTopic topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.infof("topic created topic=%s partitions=%d", topic.name(), topic.numPartitions());
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private Collection<NewTopic> wanted() {
        return List.of(
                topic("interactions"),
                topic("interactions-unprocessable"),
                topic("segment-changes"),
                topic("customer-states")
                        .configs(
                                Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_COMPACT,
                                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                        TOMBSTONES_STAY)));
    }

    private NewTopic topic(String name) {
        return new NewTopic(
                name,
                Optional.of(config.partitions()),
                config.replicas() > 0 ? Optional.of((short) config.replicas()) : Optional.empty());
    }
}

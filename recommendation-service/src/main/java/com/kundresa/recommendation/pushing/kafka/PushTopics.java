package com.kundresa.recommendation.pushing.kafka;

import com.kundresa.recommendation.pushing.PushingConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Makes the topics where they are missing, before the listener starts: whichever service comes
 * first makes the topic of states, and it must be a compacted one.
 */
@ApplicationScoped
class PushTopics {

    private static final Logger LOG = Logger.getLogger(PushTopics.class);
    private static final int SECONDS = 15;

    /** For so long a service may be away without missing that somebody was erased. */
    private static final String TOMBSTONES_STAY = Long.toString(Duration.ofDays(30).toMillis());

    private final Map<String, Object> kafka;
    private final int partitions;

    PushTopics(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, PushingConfig config) {
        this.kafka = kafka;
        this.partitions = config.topic().partitions();
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
            throws InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            Map<String, KafkaFuture<Void>> made =
                    admin.createTopics(List.of(states(), topic("next-steps"))).values();
            for (Map.Entry<String, KafkaFuture<Void>> one : made.entrySet()) {
                await(one.getKey(), one.getValue());
            }
        }
    }

    private static void await(String topic, KafkaFuture<Void> made) throws InterruptedException {
        try {
            made.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.warnf("Topic not checked topic=%s failure=%s", topic, e.getCause());
            }
        } catch (TimeoutException e) {
            LOG.warnf("Topic not checked, the broker does not answer topic=%s", topic);
        }
    }

    private NewTopic states() {
        return topic("customer-states")
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT,
                                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                TOMBSTONES_STAY));
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty());
    }
}

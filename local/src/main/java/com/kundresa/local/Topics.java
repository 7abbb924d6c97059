package com.kundresa.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** The topics between the services, created before anybody consumes. */
public final class Topics {

    private static final List<NewTopic> ALL =
            List.of(
                    topic("interactions", 6),
                    topic("customer-states", 6)
                            .configs(
                                    Map.of(
                                            "cleanup.policy",
                                            "compact",
                                            "delete.retention.ms",
                                            Long.toString(Duration.ofDays(30).toMillis()))),
                    topic("segment-changes", 6),
                    topic("next-steps", 6),
                    topic("interactions-rejected", 1),
                    topic("interactions-unprocessable", 1));

    private Topics() {}

    /** The names of all topics. */
    public static List<String> names() {
        return ALL.stream().map(NewTopic::name).toList();
    }

    /** Creates the topics that this cluster lacks; leaves the others as they are. */
    public static void create(String bootstrapServers, Duration patience) {
        var settings = new Properties();
        settings.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.setProperty(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Long.toString(patience.toMillis()));
        settings.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        try (var admin = Admin.create(settings)) {
            var present = await(admin.listTopics().names(), patience, bootstrapServers);
            var missing = ALL.stream().filter(t -> !present.contains(t.name())).toList();
            for (var created : admin.createTopics(missing).values().values()) {
                awaitCreated(created, patience, bootstrapServers);
            }
        }
    }

    private static void awaitCreated(
            KafkaFuture<@Nullable Void> created, Duration patience, String bootstrapServers) {
        try {
            await(created, patience, bootstrapServers);
        } catch (StackFailure e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static <T extends @Nullable Object> T await(
            KafkaFuture<T> answer, Duration patience, String bootstrapServers) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new StackFailure(refusal(bootstrapServers, e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new StackFailure(refusal(bootstrapServers, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while creating topics.", e);
        }
    }

    private static String refusal(String bootstrapServers, @Nullable Throwable cause) {
        return "Kafka at %s does not let us create the topics %s: %s"
                .formatted(
                        bootstrapServers,
                        names().stream().collect(Collectors.joining(", ")),
                        cause == null ? "no answer" : cause.getMessage());
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) -1);
    }
}

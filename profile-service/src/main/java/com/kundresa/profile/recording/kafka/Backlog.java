package com.kundresa.profile.recording.kafka;

import com.kundresa.profile.measuring.Freshness;
import com.kundresa.profile.recording.RecordingConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks how much of the log the service, all its pods together, has not counted yet: the ends of
 * the partitions against the offsets that were committed. These come up to a second late, so it is
 * never too little for long.
 */
@ApplicationScoped
public class Backlog {
    private static final Logger LOG = Logger.getLogger(Backlog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String TOPIC = "interactions";

    private final Admin admin;
    private final RecordingConfig config;
    private final Freshness freshness;
    private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    private final Map<TopicPartition, OffsetSpec> beginnings = new HashMap<>();

    Backlog(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicsConfig topics,
            RecordingConfig config,
            Freshness freshness) {
        this.admin = Admin.create(broker);
        this.config = config;
        this.freshness = freshness;
        for (int partition = 0; partition < topics.partitions(); partition++) {
            ends.put(new TopicPartition(TOPIC, partition), OffsetSpec.latest());
            beginnings.put(new TopicPartition(TOPIC, partition), OffsetSpec.earliest());
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }

    @Scheduled(
            every = "2s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Uni.combine()
                .all()
                .unis(
                        uni(admin.listOffsets(ends).all()),
                        uni(admin.listOffsets(beginnings).all()),
                        uni(
                                admin.listConsumerGroupOffsets(config.group())
                                        .partitionsToOffsetAndMetadata()))
                .with(Backlog::waiting)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(records -> freshness.waiting(records))
                .onFailure()
                .invoke(failure ->
                        LOG.debugf("backlog unknown cause=%s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static long waiting(
            Map<TopicPartition, ListOffsetsResultInfo> ends,
            Map<TopicPartition, ListOffsetsResultInfo> beginnings,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        long waiting = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
            ListOffsetsResultInfo beginning = beginnings.get(end.getKey());
            @Nullable OffsetAndMetadata next = committed.get(end.getKey());
            long first = beginning == null ? 0 : beginning.offset();
            long counted = next == null ? first : Math.max(first, next.offset());
            waiting += Math.max(0, end.getValue().offset() - counted);
        }
        return waiting;
    }

    private static <T> Uni<T> uni(KafkaFuture<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}

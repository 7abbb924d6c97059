package com.kundresa.touchpoint.publishing.kafka;

import com.kundresa.touchpoint.publishing.PublishingConfig;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How the producer of interactions is set up: acknowledged by all in-sync replicas, repeats sorted
 * out.
 */
final class ProducerSettings {

    private ProducerSettings() {}

    static Map<String, Object> of(PublishingConfig config) {
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "touchpoint-interactions"),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, config.linger().toMillis()),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024),
                Map.entry(
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Math.toIntExact(config.deliveryTimeout().toMillis())),
                Map.entry(
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        Math.toIntExact(config.requestTimeout().toMillis())),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.maxBlock().toMillis()),
                Map.entry(
                        ProducerConfig.BUFFER_MEMORY_CONFIG, config.bufferMemory().asLongValue()));
    }
}

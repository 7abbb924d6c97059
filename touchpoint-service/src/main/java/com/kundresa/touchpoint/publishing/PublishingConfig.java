package com.kundresa.touchpoint.publishing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code kundresa.publishing.*}: how interactions reach Kafka. */
@ConfigMapping(prefix = "kundresa.publishing")
public interface PublishingConfig {

    /** Addresses of Kafka brokers, {@code host:port}, separated by commas. */
    String bootstrapServers();

    /** The topic of accepted interactions. */
    @WithDefault("interactions")
    String topic();

    /** How many partitions that topic gets where it does not exist yet. */
    @WithDefault("6")
    int partitions();

    /** The topic of refused items. */
    @WithDefault("interactions-rejected")
    String rejectedTopic();

    /** How many copies of each topic a new one gets; the broker's own default where it is -1. */
    @WithDefault("-1")
    short replicas();

    /** How long records wait for others to travel with. */
    @WithDefault("PT0.005S")
    Duration linger();

    /** How long a record may take from sending to acknowledgement, retries included. */
    @WithDefault("PT10S")
    Duration deliveryTimeout();

    /** How long one attempt may take. */
    @WithDefault("PT4S")
    Duration requestTimeout();

    /** How long sending may wait for room in memory or for the topic's whereabouts. */
    @WithDefault("PT2S")
    Duration maxBlock();

    /** Memory for records that are on their way. */
    @WithDefault("32M")
    MemorySize bufferMemory();

    /** Deliveries that may wait for the sending thread. */
    @WithDefault("1000")
    int queue();

    /**
     * Bytes of request bodies that may be in work at one time; beyond, requests are told to come
     * back. A body takes about seven times its size until the broker has acknowledged it (as it
     * came, as read, as records), so the default fits a heap of 256 MB.
     */
    @WithDefault("16M")
    MemorySize bytesInFlight();

    /** How much of a refused item or body is kept. */
    @WithDefault("64K")
    MemorySize rejectedBytes();
}

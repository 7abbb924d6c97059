package com.kundresa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresProcessTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
    void theBrokerTakesBatchesInEveryCompression(String compression) throws Exception {
        // given a topic whose records the broker must look into
        try (var producer = producer(Map.of("compression.type", compression))) {
            // when
            var kept = producer.send(new ProducerRecord<>("customer-states", "key", "value"));

            // then
            assertThat(kept.get(60, TimeUnit.SECONDS).hasOffset()).isTrue();
        }
    }

    @Test
    void storesThatLogALotGoOnAnswering() throws Exception {
        // given a record that the broker refuses with a long word in its log
        try (var producer = producer(Map.of())) {
            for (int i = 0; i < 200; i++) {
                var noKey = new ProducerRecord<String, String>("customer-states", null, "value");
                assertThat(producer.send(noKey)).failsWithin(60, TimeUnit.SECONDS);
            }

            // when
            var kept = producer.send(new ProducerRecord<>("customer-states", "key", "value"));

            // then
            assertThat(kept.get(60, TimeUnit.SECONDS).hasOffset()).isTrue();
        }
    }

    private static Producer<String, String> producer(Map<String, String> further) {
        var settings = new Properties();
        settings.put("bootstrap.servers", StackResource.shared().get("KAFKA_BOOTSTRAP_SERVERS"));
        settings.put("acks", "all");
        settings.putAll(further);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}

package com.kundresa.touchpoint.publishing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.publishing.PublishingConfig;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Both producers wait for all in-sync replicas and sort out their own repeats. */
@QuarkusTest
class ProducerSettingsTest extends ServiceTest {

    @Inject PublishingConfig publishing;

    @Inject KafkaClientService clients;

    @Test
    void interactions_are_acknowledged_by_all_and_idempotent() {
        Map<String, Object> given = new HashMap<>(ProducerSettings.of(publishing));
        given.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        given.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);

        ProducerConfig settings = new ProducerConfig(given);

        assertThat(settings.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
        assertThat(settings.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)).isTrue();
        assertThat(settings.getInt(ProducerConfig.RETRIES_CONFIG)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void dead_letters_are_acknowledged_by_all_and_idempotent() {
        Map<String, ?> settings = clients.getProducer("rejected").configuration();

        assertThat(settings.get(ProducerConfig.ACKS_CONFIG)).isEqualTo("all");
        assertThat(settings.get(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)).hasToString("true");
    }
}

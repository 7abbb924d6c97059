package com.kundresa.recommendation.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The settings that nothing else would notice until a step is lost or doubled. */
@QuarkusTest
class PushSettingsTest {

    @Inject KafkaClientService clients;

    @Test
    void the_producer_waits_for_all_replicas_and_does_not_repeat_itself() {
        Map<String, ?> settings = clients.getProducer("next-steps").configuration();

        assertThat(settings.get("acks")).isEqualTo("all");
        assertThat(settings.get("enable.idempotence")).hasToString("true");
    }

    @Test
    void the_consumer_begins_at_the_beginning_under_a_name_of_its_own() {
        Map<String, ?> settings = clients.getConsumer("push-states").configuration();

        assertThat(settings.get("group.id")).isEqualTo("recommendation-pushing");
        assertThat(settings.get("auto.offset.reset")).isEqualTo("earliest");
        assertThat(settings.get("enable.auto.commit")).hasToString("false");
    }
}

package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that nothing else would notice until something is lost. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class KafkaSettingsTest {
    @Inject KafkaClientService clients;

    @ParameterizedTest
    @ValueSource(strings = {"customer-states", "segment-changes", "unprocessable"})
    void producersWaitForAllReplicasAndDoNotRepeatThemselves(String channel) {
        Map<String, ?> settings = clients.getProducer(channel).configuration();
        assertThat(settings.get("acks")).isEqualTo("all");
        assertThat(settings.get("enable.idempotence")).hasToString("true");
    }

    @Test
    void theConsumerBeginsAtTheBeginningUnderANameOfItsOwn() {
        assertThat(clients.getConsumerChannels())
                .filteredOn(channel -> channel.startsWith("interactions"))
                .flatMap(clients::getConsumers)
                .isNotEmpty()
                .allSatisfy(consumer -> {
                    Map<String, ?> settings = consumer.configuration();
                    assertThat(settings.get("group.id")).isEqualTo("profile-service");
                    assertThat(settings.get("auto.offset.reset")).isEqualTo("earliest");
                    assertThat(settings.get("enable.auto.commit")).hasToString("false");
                });
    }
}

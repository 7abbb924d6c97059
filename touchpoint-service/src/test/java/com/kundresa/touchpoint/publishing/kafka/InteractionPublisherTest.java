package com.kundresa.touchpoint.publishing.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.publishing.BrokerUnavailable;
import com.kundresa.touchpoint.publishing.PublishingConfig;
import com.kundresa.touchpoint.web.TrackingReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionPublisherTest {

    @Test
    void without_a_broker_publishing_fails_in_time_and_says_so() throws IOException {
        Interaction interaction =
                Arrivals.accepted(
                        "{\"type\":\"page\",\"anonymousId\":\"a\"}",
                        Arrivals.WEB_SHOP,
                        TrackingReader::read);
        InteractionPublisher publisher =
                new InteractionPublisher(nobodyThere(), new SimpleMeterRegistry());
        try {
            assertThatThrownBy(() ->
                            publisher
                                    .publish(List.of(interaction, interaction), "trace")
                                    .await()
                                    .atMost(Duration.ofSeconds(30)))
                    .isInstanceOf(BrokerUnavailable.class);
        } finally {
            publisher.close();
        }
    }

    private static PublishingConfig nobodyThere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SmallRyeConfig config =
                    new SmallRyeConfigBuilder()
                            .addDiscoveredConverters()
                            .withMapping(PublishingConfig.class)
                            .withDefaultValue(
                                    "kundresa.publishing.bootstrap-servers",
                                    "127.0.0.1:" + socket.getLocalPort())
                            .withDefaultValue("kundresa.publishing.max-block", "PT0.2S")
                            .build();
            return config.getConfigMapping(PublishingConfig.class);
        }
    }
}

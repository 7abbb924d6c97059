package com.kundresa.touchpoint.publishing.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Feature;
import com.kundresa.touchpoint.contract.SharedData;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

/** What goes out is a CloudEvent as the conformance feature of the Kafka binding has it. */
class CloudEventHeadersTest {

    @Test
    void the_headers_of_a_record_are_those_of_the_binary_mode() {
        Feature binary =
                Feature.scenarios(SharedData.lines("cloudevents/kafka-protocol-binding.feature"))
                        .getFirst();
        Map<String, String> sent = binary.tables().getFirst();
        Map<String, String> attributes = binary.tables().get(1);

        Headers headers =
                CloudEventHeaders.of(
                                requireNonNull(attributes.get("id")),
                                "web-shop",
                                requireNonNull(attributes.get("type")),
                                Instant.parse(attributes.get("time")),
                                requireNonNull(attributes.get("datacontenttype")),
                                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .headers();
        byte[] value = binary.texts().getFirst().getBytes(StandardCharsets.UTF_8);
        CloudEvent read = KafkaMessageFactory.createReader(headers, value).toEvent();

        assertThat(sent.keySet())
                .allSatisfy(name -> assertThat(headers.lastHeader(name)).as(name).isNotNull());
        assertThat(read.getId()).isEqualTo(requireNonNull(attributes.get("id")));
        assertThat(read.getSpecVersion()).hasToString(attributes.get("specversion"));
        assertThat(read.getType()).isEqualTo(requireNonNull(attributes.get("type")));
        assertThat(read.getSource()).hasToString("/sources/web-shop");
        assertThat(Objects.requireNonNull(read.getTime()).toInstant())
                .isEqualTo(Instant.parse(attributes.get("time")));
        assertThat(read.getDataContentType())
                .isEqualTo(requireNonNull(attributes.get("datacontenttype")));
        assertThat(Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(value);
    }
}

package com.kundresa.profile.announcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.profile.announcing.SegmentChanged;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of segments is what contract segment-changed/v1 says. */
class SegmentPublisherTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"entered", "left"})
    void aChangeIsWrittenAsTheGoldenExampleToTheByte(String example) throws IOException {
        String golden =
                new String(resource("examples/" + example + ".json"), StandardCharsets.UTF_8);
        JsonNode json = JSON.readTree(golden);

        var record =
                SegmentPublisher.toRecord(
                        new SegmentChanged(
                                UUID.fromString(json.get("customerId").asText()),
                                json.get("segment").asText(),
                                json.get("change").asText().equals("entered"),
                                Instant.parse(json.get("at").asText()),
                                json.get("version").asLong()));

        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(new String(record.key(), StandardCharsets.UTF_8))
                .isEqualTo(json.get("customerId").asText());
        assertThat(record.headers().lastHeader("ce_id").value())
                .asString()
                .isEqualTo(
                        json.get("customerId").asText()
                                + "/"
                                + json.get("segment").asText()
                                + "/17");
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(new String(resource("schema.json"), StandardCharsets.UTF_8));
        assertThat(schema.validate(golden, InputFormat.JSON)).isEmpty();
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in =
                SegmentPublisherTest.class.getResourceAsStream(
                        "/contracts/segment-changed/v1/" + path)) {
            return in.readAllBytes();
        }
    }
}

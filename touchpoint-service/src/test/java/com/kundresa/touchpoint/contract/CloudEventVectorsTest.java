package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.touchpoint.cloudevent.Meanings;
import com.kundresa.touchpoint.cloudevent.OccurrenceReader;
import com.kundresa.touchpoint.cloudevent.json.CloudEventReader;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The vectors of the CloudEvents SDK for Java. Those that are no CloudEvents are refused as such,
 * those whose data is not JSON for that, and the others, which name nobody, for that alone; with a
 * customer in their data they are accepted.
 */
class CloudEventVectorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final CloudEventReader READER =
            new CloudEventReader(new OccurrenceReader(Meanings.NONE, null));
    private static final Set<String> NOT_JSON =
            Set.of(
                    "base64_text_data.json",
                    "base64_xml_data.json",
                    "text_data.json",
                    "xml_data.json");

    @TestFactory
    Stream<DynamicTest> every_vector_is_accepted_or_refused_as_it_should_be() {
        List<String> lines =
                SharedData.lines("cloudevents/sdk-java-v1-vectors.jsonl").stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        assertThat(lines).hasSize(17);
        return lines.stream()
                .map(CloudEventVectorsTest::json)
                .map(vector ->
                        DynamicTest.dynamicTest(vector.path("file").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        ObjectNode event = (ObjectNode) vector.path("event");

        assertThat(refusal(event)).isEqualTo(expected(vector));

        if (expected(vector) == Reason.NO_IDENTIFIER) {
            event.remove("data_base64");
            event.putObject("data").put("userId", "cust-1001");
            assertTaken(event);
        }
    }

    private static Reason expected(JsonNode vector) {
        if (vector.path("mustFail").asBoolean()) {
            return Reason.CLOUD_EVENT_INVALID;
        }
        return NOT_JSON.contains(vector.path("file").asText())
                ? Reason.DATA_NOT_JSON
                : Reason.NO_IDENTIFIER;
    }

    private static void assertTaken(ObjectNode event) {
        Interaction taken = Arrivals.accepted(event.toString(), Arrivals.WEB_SERVER, READER);

        assertThat(taken.messageId()).isEqualTo("http://localhost/source 1");
        assertThat(taken.type()).isEqualTo("test");
        assertThat(taken.properties().fields("cloudevent").text("source"))
                .contains("http://localhost/source");
        if (event.path("time").asText().startsWith("2018-04-26T14:48:09+02:00")) {
            assertThat(taken.times().occurredAt()).isEqualTo(Instant.parse("2018-04-26T12:48:09Z"));
        }
    }

    private static Reason refusal(ObjectNode event) {
        Reading reading = Arrivals.reading(event.toString(), Arrivals.WEB_SERVER, READER);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal().reason();
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}

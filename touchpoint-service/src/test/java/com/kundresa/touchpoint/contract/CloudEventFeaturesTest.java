package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.cloudevent.Meanings;
import com.kundresa.touchpoint.cloudevent.OccurrenceReader;
import com.kundresa.touchpoint.cloudevent.json.BinaryMode;
import com.kundresa.touchpoint.cloudevent.json.CloudEventReader;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Readings;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.json.BodyParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance features of the HTTP binding. Their event names nobody and is refused for that
 * alone; with a customer beside its message, its attributes and data arrive as the feature says.
 */
class CloudEventFeaturesTest {

    private static final CloudEventReader READER =
            new CloudEventReader(new OccurrenceReader(Meanings.NONE, null));

    @TestFactory
    Stream<DynamicTest> every_scenario_of_the_http_binding_holds() {
        List<Feature> scenarios =
                Feature.scenarios(SharedData.lines("cloudevents/http-protocol-binding.feature"));
        assertThat(scenarios).hasSize(4);
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> check(scenario)));
    }

    private static void check(Feature scenario) {
        String request = scenario.texts().getFirst();
        assertThat(read(request))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.refusal().reason())
                                        .isEqualTo(Reason.NO_IDENTIFIER));

        Map<String, String> attributes = scenario.tables().getFirst();
        Interaction taken =
                Arrivals.accepted(
                        read(request.replace("\"message\":", "\"userId\":\"u\",\"message\":")));

        Fields kept = taken.properties().fields("cloudevent");
        assertThat(kept.text("source")).contains(attributes.get("source"));
        assertThat(kept.text("type")).contains(attributes.get("type"));
        assertThat(taken.messageId())
                .isEqualTo(attributes.get("source") + " " + attributes.get("id"));
        assertThat(taken.times().occurredAt()).isEqualTo(Instant.parse(attributes.get("time")));
        assertThat(taken.properties().text("message")).contains("Hello World!");
    }

    private static Reading read(String request) {
        int blank = request.indexOf("\n\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.substring(0, blank)
                .lines()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(header -> headers.put(header[0], header[1]));
        byte[] data = request.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        Body body =
                BinaryMode.in(headers)
                        ? BinaryMode.body(headers, data, Bounds.TRACKING)
                        : BodyParser.parse(data, Shape.ONE, Bounds.TRACKING);
        return Readings.of(
                        (Body.Readable) body,
                        Arrivals.WEB_SERVER,
                        Arrivals.NOW,
                        Bounds.TRACKING,
                        READER)
                .getFirst();
    }
}

package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.web.TrackingReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All payloads of the public Segment Spec. Where one names nobody, as the Spec's shortest do, it is
 * refused for that alone, and accepted with the anonymous id that every SDK adds.
 */
class SpecExamplesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> WHO =
            List.of("userId", "user_id", "anonymousId", "anonymous_id", "previousId");

    /** Not payloads but slips of the documentation: an object for a name, a text for properties. */
    private static final Map<Integer, Reason> SLIPS =
            Map.of(
                    13, Reason.FIELD_MALFORMED,
                    30, Reason.FIELD_MALFORMED,
                    92, Reason.FIELD_MALFORMED);

    @TestFactory
    Stream<DynamicTest> every_payload_of_the_spec_is_accepted_or_refused_as_it_should_be() {
        List<String> lines = SharedData.lines("segment/spec-examples.jsonl");
        assertThat(lines).hasSize(132);
        return IntStream.range(0, lines.size()).mapToObj(index -> test(index, lines.get(index)));
    }

    private static DynamicTest test(int index, String line) {
        JsonNode example = json(line);
        ObjectNode payload = (ObjectNode) example.path("payload");
        String name =
                "%d %s: %s %s"
                        .formatted(
                                index + 1,
                                example.path("page").asText(),
                                payload.path("type").asText(),
                                payload.path("event").asText(payload.path("name").asText()));
        return DynamicTest.dynamicTest(name, () -> check(index, payload));
    }

    private static void check(int index, ObjectNode payload) {
        Reason slip = SLIPS.get(index);
        if (slip != null) {
            assertThat(refused(payload)).isEqualTo(slip);
            return;
        }
        if (WHO.stream().noneMatch(payload::has) && !payload.at("/traits/email").isTextual()) {
            assertThat(refused(payload)).isEqualTo(Reason.NO_IDENTIFIER);
            payload.put("anonymousId", "anon-spec");
        }
        Arrivals.accepted(payload.toString(), Arrivals.WEB_SHOP, TrackingReader::read);
    }

    private static Reason refused(ObjectNode payload) {
        Reading reading =
                Arrivals.reading(payload.toString(), Arrivals.WEB_SHOP, TrackingReader::read);
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

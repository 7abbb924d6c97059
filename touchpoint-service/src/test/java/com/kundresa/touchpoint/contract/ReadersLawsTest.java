package com.kundresa.touchpoint.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.touchpoint.chat.ChatReader;
import com.kundresa.touchpoint.cloudevent.Meanings;
import com.kundresa.touchpoint.cloudevent.OccurrenceReader;
import com.kundresa.touchpoint.cloudevent.json.CloudEventReader;
import com.kundresa.touchpoint.feedback.FeedbackReader;
import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Readings;
import com.kundresa.touchpoint.kiosk.KioskReader;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.json.BodyParser;
import com.kundresa.touchpoint.store.ReceiptReader;
import com.kundresa.touchpoint.support.TicketReader;
import com.kundresa.touchpoint.web.TrackingReader;
import com.kundresa.touchpoint.web.jitsu.JitsuReader;
import com.kundresa.touchpoint.web.posthog.PostHogReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes, parser and readers give a value and never throw, and what they accept is what the
 * contract allows. 20 seeds of 500 cases for each reader, the seed in the test's name.
 */
class ReadersLawsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SEEDS = 20;
    private static final int CASES = 500;

    private record Subject(ChannelReader reader, List<String> payloads) {}

    private static final Map<String, Subject> SUBJECTS =
            Map.of(
                    "tracking", new Subject(TrackingReader::read, tracking()),
                    "jitsu", new Subject(JitsuReader::read, tracking()),
                    "posthog", new Subject(PostHogReader::read, posthog()),
                    "cloudevent",
                            new Subject(
                                    new CloudEventReader(
                                            new OccurrenceReader(Meanings.NONE, "user_id")),
                                    cloudEvents()),
                    "chat", new Subject(ChatReader::read, sent("/v1/channels/chat/messages")),
                    "receipt",
                            new Subject(ReceiptReader::read, sent("/v1/channels/store/receipts")),
                    "ticket", new Subject(TicketReader::read, sent("/v1/channels/support/tickets")),
                    "feedback", new Subject(FeedbackReader::read, sent("/v1/channels/feedback")),
                    "kiosk", new Subject(KioskReader::read, sent("/v1/channels/kiosk/touches")));

    static Stream<Arguments> seeds() {
        return SUBJECTS.keySet().stream()
                .sorted()
                .flatMap(name ->
                        IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(name, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void changed_payloads_and_random_json_become_a_reading_that_the_contract_allows(
            String name, int seed) throws JsonProcessingException {
        Subject subject = requireNonNull(SUBJECTS.get(name));
        Mutations mutations = new Mutations(seed);
        int accepted = 0;
        for (int number = 0; number < CASES; number++) {
            String payload = subject.payloads().get(number % subject.payloads().size());
            JsonNode sent =
                    number % 10 == 9
                            ? MAPPER.createObjectNode().set("event", mutations.value(5))
                            : mutations.changed(MAPPER.readTree(payload));
            accepted += accepted(sent.toString().getBytes(StandardCharsets.UTF_8), subject);
        }
        assertThat(accepted).as("enough of them are accepted to mean something").isPositive();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void changed_bytes_become_a_body_or_a_reason(String name, int seed) {
        Subject subject = requireNonNull(SUBJECTS.get(name));
        Mutations mutations = new Mutations(1_000 + seed);
        for (int number = 0; number < CASES; number++) {
            String payload = subject.payloads().get(number % subject.payloads().size());
            accepted(mutations.changed(payload.getBytes(StandardCharsets.UTF_8)), subject);
        }
    }

    /** How many items were accepted; each of them holds to the contract. */
    private static int accepted(byte[] bytes, Subject subject) {
        if (!(BodyParser.parse(bytes, Shape.ONE_OR_MANY, Bounds.RECEIPTS)
                instanceof Body.Readable body)) {
            return 0;
        }
        int accepted = 0;
        for (Reading reading :
                Readings.of(
                        body,
                        Arrivals.WEB_SERVER,
                        Arrivals.NOW,
                        Bounds.RECEIPTS,
                        subject.reader())) {
            switch (reading) {
                case Reading.Accepted(var interaction) -> {
                    Contract.assertValid(interaction);
                    accepted++;
                }
                case Reading.Refused(String _, var refusal) ->
                        assertThat(refusal.detail()).isNotBlank();
                case Reading.Ignored(var why) -> assertThat(why.code()).isNotBlank();
            }
        }
        return accepted;
    }

    private static List<String> sent(String path) {
        return Senders.all()
                .filter(sender -> sender.path().equals(path))
                .map(sender -> sender.item().formatted("id-1"))
                .toList();
    }

    private static List<String> tracking() {
        return List.of(
                "{\"type\":\"track\",\"event\":\"Order Completed\",\"messageId\":\"m\",\"userId\":\"u\",\"timestamp\":\"2026-11-01T10:00:00Z\",\"sentAt\":\"2026-11-01T10:00:01Z\",\"properties\":{\"order_id\":\"o\",\"currency\":\"SEK\",\"total\":12.5,\"products\":[{\"product_id\":\"p\",\"price\":2.5,\"quantity\":5}]}}",
                "{\"type\":\"track\",\"event\":\"Product Reviewed\",\"anonymousId\":\"a\",\"properties\":{\"product_id\":\"p\",\"rating\":4,\"review_body\":\"good\"}}",
                "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"email\":\"a@b.se\",\"phone\":\"+46701234567\",\"address\":{\"city\":\"Lund\"}},\"context\":{\"externalIds\":[{\"type\":\"crm id\",\"id\":\"c\"}],\"consent\":{\"categoryPreferences\":{\"marketing\":true}}}}",
                "{\"type\":\"page\",\"name\":\"Home\",\"anonymousId\":\"a\",\"context\":{\"page\":{\"path\":\"/\"},\"campaign\":{\"name\":\"c\"},\"device\":{\"id\":\"d\",\"type\":\"phone\"},\"os\":{\"name\":\"iOS\"}}}",
                "{\"type\":\"group\",\"userId\":\"u\",\"groupId\":\"g\",\"traits\":{\"name\":\"G\"}}",
                "{\"type\":\"alias\",\"userId\":\"u\",\"previousId\":\"a\"}");
    }

    private static List<String> posthog() {
        return List.of(
                "{\"event\":\"$identify\",\"uuid\":\"m\",\"distinct_id\":\"u\",\"properties\":{\"$anon_distinct_id\":\"a\",\"$set\":{\"email\":\"a@b.se\"}}}",
                "{\"event\":\"$pageview\",\"uuid\":\"m\",\"distinct_id\":\"u\",\"timestamp\":\"2026-11-01T10:00:00Z\",\"properties\":{\"$current_url\":\"https://x/\",\"$is_identified\":false,\"utm_campaign\":\"c\"}}",
                "{\"event\":\"Order Completed\",\"uuid\":\"m\",\"distinct_id\":\"u\",\"properties\":{\"total\":5,\"currency\":\"SEK\"}}",
                "{\"event\":\"$create_alias\",\"uuid\":\"m\",\"distinct_id\":\"u\",\"properties\":{\"alias\":\"a\"}}",
                "{\"event\":\"$groupidentify\",\"uuid\":\"m\",\"distinct_id\":\"u\",\"properties\":{\"$group_key\":\"g\",\"$group_set\":{\"a\":1}}}");
    }

    private static List<String> cloudEvents() {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"x.%s.v1\",\"time\":\"2026-11-01T10:00:00Z\",\"subject\":\"s\",\"data\":%s}";
        return List.of(
                event.formatted("order_completed", "{\"total\":5,\"currency\":\"SEK\"}"),
                event.formatted(
                        "chat_message",
                        "{\"conversationId\":\"c\",\"direction\":\"in\",\"text\":\"x\"}"),
                event.formatted("case_opened", "{\"ticketId\":\"t\",\"by\":\"customer\"}"),
                event.formatted("feedback_given", "{\"kind\":\"nps\",\"score\":3}"),
                event.formatted(
                        "anything",
                        "{\"identifiers\":[{\"type\":\"crm_id\",\"value\":\"c\"}],\"traits\":{\"a\":1},\"consents\":{\"marketing\":true},\"page\":{\"path\":\"/\"}}"));
    }
}

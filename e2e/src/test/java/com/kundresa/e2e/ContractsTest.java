package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What really travels between the services keeps to the words of contracts/. */
class ContractsTest {
    private static final int MOST = 10_000;
    private static final List<String> STRENGTH =
            List.of("user_id", "crm_id", "loyalty_card", "email", "phone");
    private static final List<String> WEAKNESS =
            List.of("chat_contact", "device_id", "anonymous_id");

    private static final Suite SUITE = Suite.shared();
    private static final Log.Place INTERACTIONS = SUITE.log().end("interactions");
    private static final Log.Place STATES = SUITE.log().end("customer-states");
    private static final Story STORY = new Story(SUITE, "contracts");

    @BeforeAll
    static void a_story_over_all_channels() {
        STORY.isLivedAtOnce();
        Settled.profile(SUITE, Duration.ofSeconds(60));
    }

    @Test
    void every_interaction_on_the_topic_keeps_to_the_schema_and_carries_its_ids()
            throws IOException {
        var schema = schema("/contracts/interaction-recorded/v1/schema.json");
        Set<String> channels = new TreeSet<>();

        var records = SUITE.log().after(INTERACTIONS, MOST);

        assertThat(records).isNotEmpty();
        for (var record : records) {
            valid(schema, record);
            var interaction = Answer.JSON.readTree(record.value());
            channels.add(interaction.path("channel").asText());
            assertThat(interaction.path("interactionId").asText())
                    .isEqualTo(
                            Ids.interaction(
                                    interaction.path("source").asText(),
                                    interaction.path("messageId").asText()));
            assertThat(key(record)).isEqualTo(strongest(interaction.path("identifiers")));
            assertThat(header(record, "ce_id")).isEqualTo(interaction.path("messageId").asText());
            assertThat(header(record, "ce_source"))
                    .isEqualTo("/sources/" + interaction.path("source").asText());
            assertThat(header(record, "ce_type")).isEqualTo("com.kundresa.interaction-recorded.v1");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        }
        assertThat(channels).contains("web", "chat", "store", "email", "support");
    }

    @Test
    void every_customer_on_the_topic_keeps_to_the_schema_and_redirects_lead_somewhere()
            throws IOException {
        var schema = schema("/contracts/customer-changed/v1/schema.json");

        var records = SUITE.log().after(STATES, MOST);

        assertThat(records).isNotEmpty();
        for (var record : records) {
            if (record.value() == null) {
                continue;
            }
            valid(schema, record);
            var state = Answer.JSON.readTree(record.value());
            assertThat(key(record)).isEqualTo(state.path("customerId").asText());
        }
    }

    @Test
    void what_is_read_over_http_is_what_travels_on_the_topic() throws IOException {
        var schema = schema("/contracts/customer-changed/v1/schema.json");
        var reference = "loyalty_card:" + STORY.loyaltyCard();

        var answer = new Customers(SUITE).read(reference).expect(200);

        assertThat(schema.validate(answer.text(), InputFormat.JSON)).isEmpty();
        assertThat(SUITE.log().after(STATES, MOST))
                .filteredOn(record -> key(record).equals(answer.json().path("customerId").asText()))
                .last()
                .satisfies(record ->
                        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                                .isEqualTo(answer.text()));
    }

    private static void valid(Schema schema, ConsumerRecord<byte[], byte[]> record) {
        var text = new String(record.value(), StandardCharsets.UTF_8);
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String strongest(JsonNode identifiers) {
        JsonNode best = identifiers.path(0);
        for (var identifier : identifiers) {
            if (rank(identifier) < rank(best)) {
                best = identifier;
            }
        }
        return Ids.node(best.path("type").asText(), best.path("value").asText());
    }

    private static int rank(JsonNode identifier) {
        var type = identifier.path("type").asText();
        if (STRENGTH.contains(type)) {
            return STRENGTH.indexOf(type);
        }
        return WEAKNESS.contains(type) ? 100 + WEAKNESS.indexOf(type) : 50;
    }

    private static Schema schema(String name) throws IOException {
        try (var in = ContractsTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
    }
}

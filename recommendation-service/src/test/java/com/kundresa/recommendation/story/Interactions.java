package com.kundresa.recommendation.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.customer.NodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What shoppers do, said to the topic as touchpoint-service would; all in one partition, so in
 * order.
 */
final class Interactions implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            ConfigProvider.getConfig()
                                    .getValue("kafka.bootstrap.servers", String.class)),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    static byte[] order(String messageId, String... productIds) {
        ObjectNode interaction = interaction(messageId, "order_completed");
        ObjectNode order =
                interaction
                        .putObject("order")
                        .put("orderId", messageId)
                        .put("currency", "SEK")
                        .put("totalMinor", 1000L * productIds.length);
        lines(order, "lines", productIds);
        return bytes(interaction);
    }

    static byte[] orderBy(String userId, String messageId, String... productIds) {
        return by(userId, order(messageId, productIds));
    }

    static byte[] naming(String messageId, String type, String decisionId, String actionId) {
        ObjectNode interaction = interaction(messageId, type);
        interaction.putObject("properties").put("decisionId", decisionId).put("actionId", actionId);
        return bytes(interaction);
    }

    static byte[] by(String userId, byte[] said) {
        return changed(
                said,
                interaction ->
                        ((ObjectNode) interaction.get("identifiers").get(0)).put("value", userId));
    }

    static byte[] at(Instant time, byte[] said) {
        String at = TIME.format(time);
        return changed(
                said, interaction -> ((ObjectNode) interaction.get("times")).put("occurredAt", at));
    }

    private static byte[] changed(byte[] said, Consumer<ObjectNode> change) {
        try {
            ObjectNode interaction = (ObjectNode) MAPPER.readTree(said);
            change.accept(interaction);
            return bytes(interaction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] look(String messageId, String visitor, String productId) {
        ObjectNode interaction = interaction(messageId, "product_viewed").put("currency", "SEK");
        ((ObjectNode) interaction.get("identifiers").get(0))
                .put("type", "anonymous_id")
                .put("value", visitor);
        lines(interaction, "products", productId);
        return bytes(interaction);
    }

    void say(byte[]... interactions) {
        for (byte[] interaction : interactions) {
            try {
                producer.send(new ProducerRecord<>("interactions", 0, new byte[0], interaction))
                        .get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ObjectNode interaction(String messageId, String type) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
        ObjectNode interaction =
                MAPPER.createObjectNode()
                        .put("interactionId", NodeId.of("web-shop", messageId).toString())
                        .put("source", "web-shop")
                        .put("messageId", messageId)
                        .put("channel", "web")
                        .put("type", type)
                        .put("actor", "customer")
                        .put("verified", true);
        interaction
                .putArray("identifiers")
                .addObject()
                .put("type", "user_id")
                .put("value", "buyer-" + messageId);
        interaction.putObject("times").put("occurredAt", now).put("receivedAt", now);
        return interaction;
    }

    private static void lines(ObjectNode parent, String field, String... productIds) {
        for (String id : productIds) {
            parent.withArray(field)
                    .addObject()
                    .put("productId", id)
                    .put("name", "The " + id)
                    .put("category", "Category of " + id)
                    .put("quantity", 1)
                    .put("priceMinor", 1000);
        }
    }

    private static byte[] bytes(ObjectNode interaction) {
        return interaction.toString().getBytes(StandardCharsets.UTF_8);
    }
}

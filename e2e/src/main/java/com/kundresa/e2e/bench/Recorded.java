package com.kundresa.e2e.bench;

import com.kundresa.e2e.Ids;
import com.kundresa.e2e.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Product views as touchpoint-service publishes them, written straight into the log: a backlog
 * within a second, while profile-service is warm and everybody else is idle.
 */
final class Recorded implements AutoCloseable {
    private static final String VIEW =
            """
            {"interactionId":"%s","source":"web-shop","messageId":"%s","channel":"web","type":"product_viewed",\
            "name":"Product Viewed","actor":"customer","verified":false,\
            "identifiers":[{"type":"anonymous_id","value":"%s"}],\
            "times":{"occurredAt":"%s","receivedAt":"%s"},"currency":"SEK",\
            "products":[{"productId":"sku-%d","name":"Product %d","category":"Home","quantity":1,"priceMinor":2550}],\
            "context":{"page":{"path":"/products/%d","title":"Product %d"},"locale":"sv-SE"}}\
            """;

    private final KafkaProducer<byte[], byte[]> producer;
    private final String at;
    private long written;

    Recorded(Suite suite, Instant at) {
        this.at = at.toString().replaceFirst("(:\\d\\d)Z$", "$1.000Z");
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                suite.bootstrapServers(),
                                "acks",
                                "all",
                                "linger.ms",
                                5,
                                "batch.size",
                                65_536),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** Writes so many views; the nth is one of the visitor of that number. */
    void write(long count, LongFunction<String> visitor) {
        for (long n = 0; n < count; n++, written++) {
            var who = visitor.apply(n);
            var message = "recorded-" + written;
            long product = written * 31 % 500;
            var body =
                    String.format(
                            Locale.ROOT,
                            VIEW,
                            Ids.interaction("web-shop", message),
                            message,
                            who,
                            at,
                            at,
                            product,
                            product,
                            product,
                            product);
            producer.send(
                    new ProducerRecord<>(
                            "interactions",
                            Ids.node("anonymous_id", who).getBytes(StandardCharsets.UTF_8),
                            body.getBytes(StandardCharsets.UTF_8)));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}

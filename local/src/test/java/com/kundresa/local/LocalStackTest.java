package com.kundresa.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.LocalStack.Part;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @Test
    void everyStoreKeepsWhatWasWrittenWhenTheStackIsStoppedAndStartedAgain(@TempDir Path folder)
            throws Exception {
        // given a stack in which something was written to each store
        try (var stack = LocalStack.start(folder)) {
            produce(stack.address(Part.KAFKA));
            sql(stack, "CREATE TABLE kept (word text)");
            sql(stack, "INSERT INTO kept VALUES ('postgres')");
            redis(stack, "SET kept redis\r\n", "+OK");
            try (var mongo = com.mongodb.client.MongoClients.create(stack.address(Part.MONGODB))) {
                mongo.getDatabase("kundresa")
                        .getCollection("kept")
                        .insertOne(new Document("_id", "mongo"));
            }
        }

        // when it is started again on the same folder and other ports
        try (var stack = LocalStack.start(folder)) {

            // then each store still has it
            assertThat(firstRecord(stack.address(Part.KAFKA))).isEqualTo("kafka");
            assertThat(sql(stack, "SELECT word FROM kept")).isEqualTo("postgres");
            redis(stack, "GET kept\r\n", "$5\r\nredis");
            try (var mongo = com.mongodb.client.MongoClients.create(stack.address(Part.MONGODB))) {
                assertThat(
                                mongo.getDatabase("kundresa")
                                        .getCollection("kept")
                                        .find(new Document("_id", "mongo"))
                                        .first())
                        .isNotNull();
            }

            // and PostgreSQL is as durable as in production
            assertThat(sql(stack, "SHOW fsync")).isEqualTo("on");
            assertThat(sql(stack, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    private static void produce(String bootstrap) throws Exception {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("interactions", 0, "key", "kafka")).get();
        }
    }

    private static String firstRecord(String bootstrap) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("interactions", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
        }
    }

    private static String sql(LocalStack stack, String command) throws SQLException {
        var url = "jdbc:" + stack.address(Part.POSTGRES) + "/profile";
        try (var connection = DriverManager.getConnection(url, "kundresa", "kundresa");
                var statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private static void redis(LocalStack stack, String command, String answer) throws IOException {
        var address = URI.create(stack.address(Part.REDIS));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
            var bytes = socket.getInputStream().readNBytes(answer.length());
            assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(answer);
        }
    }
}

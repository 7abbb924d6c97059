package com.kundresa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoTest {

    @Test
    void the_history_is_there_after_a_restart_byte_for_byte_and_each_id_once(@TempDir Path folder) {
        // given many documents, twice, and one with another kind of id
        var documents =
                new ArrayList<>(IntStream.range(0, 3_000).mapToObj(this::document).toList());
        var other = new Document("_id", new ObjectId()).append("words", List.of("one", "two"));
        serving(
                folder,
                history -> {
                    history.insertMany(documents);
                    history.insertOne(other);
                    assertThatThrownBy(() ->
                                    history.insertMany(
                                            List.of(document(7), document(5_000), document(8)),
                                            new InsertManyOptions().ordered(false)))
                            .isInstanceOfSatisfying(
                                    MongoBulkWriteException.class,
                                    refused -> assertThat(refused.getWriteErrors()).hasSize(2));
                });

        // when it is started again
        serving(
                folder,
                history -> {

                    // then all of them are found by their ids
                    documents.add(document(5_000));
                    var found = new ArrayList<Document>();
                    history.find(
                                    Filters.in(
                                            "_id",
                                            documents.stream().map(d -> d.get("_id")).toList()))
                            .into(found);
                    assertThat(found).containsExactlyInAnyOrderElementsOf(documents);
                    assertThat(history.find(Filters.eq("_id", other.get("_id"))).first())
                            .isEqualTo(other);
                    assertThat(history.countDocuments()).isEqualTo(documents.size() + 1);
                });
    }

    private Document document(int number) {
        var body = "{\"number\":%d,\"word\":\"å\"}".formatted(number).repeat(1 + number % 40);
        return new Document("_id", id(number))
                .append("body", new Binary(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Mostly ids as interactions have them, and some that only look like these. */
    private static String id(int number) {
        var uuid = new UUID(number * 7_919L % 100_003, number).toString();
        return switch (number % 10) {
            case 0 -> "id-" + number * 7_919L % 100_003;
            case 1 -> uuid.substring(0, 35) + "G";
            case 2 -> "F" + uuid.substring(1);
            default -> uuid;
        };
    }

    private static void serving(Path folder, Consumer<MongoCollection<Document>> work) {
        try (var mongo = Mongo.start(folder, Ports.free(1).getFirst());
                var client = MongoClients.create(mongo.address())) {
            work.accept(client.getDatabase("kundresa").getCollection("interactions"));
        }
    }
}

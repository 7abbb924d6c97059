package com.kundresa.profile.history.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Every interaction as it came, byte for byte, under its id; written once, changed only by an
 * erasure, read by id only (the index of every timeline is PostgreSQL's inbox).
 */
@ApplicationScoped
public class InteractionHistory {
    private static final int DUPLICATE_KEY = 11000;
    private static final String BODY = "body";
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final ReactiveMongoCollection<Document> interactions;

    InteractionHistory(ReactiveMongoClient mongo, MongoConfig config) {
        this.interactions = mongo.getDatabase(config.database()).getCollection(config.collection());
    }

    /** Keeps what is not kept yet; what is there stays as it is. Done when the store has it. */
    public Uni<Void> keep(Collection<Kept> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Document> documents = batch.stream().map(InteractionHistory::toDocument).toList();
        return interactions
                .insertMany(documents, UNORDERED)
                .replaceWithVoid()
                .onFailure(InteractionHistory::onlyDuplicates)
                .recoverWithNull();
    }

    /** Another body for one that is kept: the only change there is, when somebody is erased. */
    public Uni<Void> replace(Kept kept) {
        return interactions
                .replaceOne(Filters.eq("_id", kept.interactionId().toString()), toDocument(kept))
                .replaceWithVoid();
    }

    /** Forgets these, when somebody is erased. */
    public Uni<Void> forget(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : interactions
                        .deleteMany(Filters.in("_id", ids.stream().map(UUID::toString).toList()))
                        .replaceWithVoid();
    }

    /** The bytes of those that are kept, in any order. */
    public Uni<Map<UUID, byte[]>> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return interactions
                .find(Filters.in("_id", ids.stream().map(UUID::toString).toList()))
                .collect()
                .with(
                        Collectors.toMap(
                                document -> UUID.fromString(document.getString("_id")),
                                document -> document.get(BODY, Binary.class).getData()));
    }

    private static Document toDocument(Kept kept) {
        return new Document("_id", kept.interactionId().toString())
                .append(BODY, new Binary(kept.body()));
    }

    private static boolean onlyDuplicates(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream()
                        .mapToInt(BulkWriteError::getCode)
                        .allMatch(code -> code == DUPLICATE_KEY);
    }
}

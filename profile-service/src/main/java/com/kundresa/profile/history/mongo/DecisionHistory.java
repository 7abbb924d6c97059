package com.kundresa.profile.history.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Every decision of an agent under its id, beside the interactions: with both, who is who can be
 * found out anew.
 */
@ApplicationScoped
public class DecisionHistory {
    private static final String ID = "_id";
    private static final String BODY = "body";
    private static final ReplaceOptions WHETHER_THERE_OR_NOT = new ReplaceOptions().upsert(true);

    private final ReactiveMongoCollection<Document> decisions;

    DecisionHistory(ReactiveMongoClient mongo, MongoConfig config) {
        this.decisions = mongo.getDatabase(config.database()).getCollection(config.decisions());
    }

    /** Done when the store has it; repeatable. */
    public Uni<Void> keep(Kept decision) {
        String id = decision.interactionId().toString();
        Document document = new Document(ID, id).append(BODY, new Binary(decision.body()));
        return decisions
                .replaceOne(Filters.eq(ID, id), document, WHETHER_THERE_OR_NOT)
                .replaceWithVoid();
    }

    /** The bytes of all that are kept, in any order. */
    public Multi<byte[]> all() {
        return decisions.find().map(document -> document.get(BODY, Binary.class).getData());
    }

    /** Forgets these. */
    public Uni<Void> forget(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : decisions
                        .deleteMany(Filters.in(ID, ids.stream().map(UUID::toString).toList()))
                        .replaceWithVoid();
    }
}

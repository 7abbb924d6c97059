package com.kundresa.profile.story;

import com.kundresa.local.StackResource;
import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** What lies in the stores, read beside the service. */
@ApplicationScoped
class Stores {
    private final Pool pool;
    private final ReactiveMongoClient mongo;
    private final ReactiveRedisDataSource redis;

    Stores(Pool pool, ReactiveMongoClient mongo, ReactiveRedisDataSource redis) {
        this.pool = pool;
        this.mongo = mongo;
        this.redis = redis;
    }

    List<Row> sql(String query, Object... parameters) {
        Tuple tuple = Tuple.tuple();
        for (Object parameter : parameters) {
            tuple.addValue(parameter);
        }
        var rows = pool.preparedQuery(query).execute(tuple).await().atMost(StackResource.PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    long count(String query, Object... parameters) {
        return sql(query, parameters).getFirst().getLong(0);
    }

    /** The bytes of the state as PostgreSQL has them. */
    byte[] state(UUID customerId) {
        return sql("select state from customer where customer_id = $1", customerId)
                .getFirst()
                .getBuffer(0)
                .getBytes();
    }

    Optional<byte[]> kept(UUID interactionId) {
        Document document =
                mongo.getDatabase("kundresa")
                        .getCollection("interactions")
                        .find(Filters.eq("_id", interactionId.toString()))
                        .toUni()
                        .await()
                        .atMost(StackResource.PATIENCE);
        return Optional.ofNullable(document)
                .map(found -> found.get("body", org.bson.types.Binary.class).getData());
    }

    Optional<String> cached(String key) {
        return Optional.ofNullable(
                redis.value(String.class).get(key).await().atMost(StackResource.PATIENCE));
    }

    Optional<String> cachedField(String key, String field) {
        return Optional.ofNullable(
                redis.hash(String.class).hget(key, field).await().atMost(StackResource.PATIENCE));
    }

    /** From now on the cache answers nobody for so long. */
    void silenceCache(Duration time) {
        redis.execute("CLIENT", "PAUSE", Long.toString(time.toMillis()))
                .await()
                .atMost(StackResource.PATIENCE);
    }

    /** Writes into the cache past the service. */
    void cache(String command, String... arguments) {
        redis.execute(command, arguments).await().atMost(StackResource.PATIENCE);
    }

    void flushCache() {
        redis.flushall().await().atMost(StackResource.PATIENCE);
    }
}

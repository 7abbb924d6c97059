package com.kundresa.recommendation.product.postgres;

import com.kundresa.recommendation.product.Digest;
import com.kundresa.recommendation.product.Lesson;
import com.kundresa.recommendation.product.ListedProduct;
import com.kundresa.recommendation.product.News;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was learned about products, in PostgreSQL. One row holds the version and is locked while a
 * batch is written, so versions become visible in order and a reader that has seen one never misses
 * an earlier one.
 */
@ApplicationScoped
public class KnowledgeStore {

    private final Pool pool;

    KnowledgeStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Learns from lessons that were not learned from before, in one transaction; repeating it
     * changes nothing.
     *
     * @return how many lessons were new
     */
    public Uni<Integer> learn(List<Lesson> lessons) {
        return pool.withTransaction(connection ->
                lockVersion(connection)
                        .chain(version ->
                                newOnes(connection, lessons)
                                        .chain(fresh ->
                                                fresh.isEmpty()
                                                        ? Uni.createFrom().item(0)
                                                        : write(connection, version + 1, fresh)
                                                                .replaceWith(fresh.size()))));
    }

    /**
     * Takes over what the business's own list says, in one transaction; each product once.
     *
     * @return the version of the knowledge that holds it
     */
    public Uni<Long> take(List<ListedProduct> products, Instant at) {
        return pool.withTransaction(connection ->
                lockVersion(connection)
                        .map(version -> version + 1)
                        .chain(version ->
                                new ListWriter(connection, version)
                                        .write(products, at)
                                        .chain(() -> moveTo(connection, version))
                                        .replaceWith(version)));
    }

    /** What was learned since a version. */
    public Uni<News> since(long version) {
        return pool.withConnection(connection -> new NewsQuery(connection, version).read());
    }

    /** Forgets who looked at what, once it serves nothing any more. */
    public Uni<Void> forget(Instant now, Duration visits, Duration lessons) {
        return pool.withTransaction(connection ->
                connection
                        .preparedQuery("DELETE FROM visit WHERE recorded_at < $1")
                        .execute(Tuple.of(now.minus(visits).atOffset(ZoneOffset.UTC)))
                        .chain(() ->
                                connection
                                        .preparedQuery(
                                                "DELETE FROM learned_from WHERE recorded_at < $1")
                                        .execute(
                                                Tuple.of(
                                                        now.minus(lessons)
                                                                .atOffset(ZoneOffset.UTC))))
                        .replaceWithVoid());
    }

    private static Uni<Long> lockVersion(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT version FROM knowledge FOR UPDATE")
                .execute()
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    private static Uni<List<Lesson>> newOnes(SqlConnection connection, List<Lesson> lessons) {
        Map<UUID, Lesson> byId = new LinkedHashMap<>();
        lessons.forEach(lesson -> byId.putIfAbsent(lesson.interactionId(), lesson));
        return connection
                .preparedQuery(
                        """
                        INSERT INTO learned_from (interaction_id) SELECT unnest($1::uuid[])
                        ON CONFLICT DO NOTHING RETURNING interaction_id
                        """)
                .execute(Tuple.tuple().addArrayOfUUID(byId.keySet().toArray(UUID[]::new)))
                .map(rows -> among(byId, rows));
    }

    private static List<Lesson> among(Map<UUID, Lesson> byId, RowSet<Row> rows) {
        Set<UUID> fresh = new HashSet<>();
        rows.forEach(row -> fresh.add(row.getUUID("interaction_id")));
        return byId.values().stream()
                .filter(lesson -> fresh.contains(lesson.interactionId()))
                .sorted(Comparator.comparing(Lesson::at).thenComparing(Lesson::interactionId))
                .toList();
    }

    private static Uni<Void> write(SqlConnection connection, long version, List<Lesson> fresh) {
        return earlierLooks(connection, fresh)
                .map(earlier -> Digest.of(fresh, earlier))
                .chain(digest -> new DigestWriter(connection, version).write(digest))
                .chain(() -> moveTo(connection, version));
    }

    private static Uni<Void> moveTo(SqlConnection connection, long version) {
        return connection
                .preparedQuery("UPDATE knowledge SET version = $1")
                .execute(Tuple.of(version))
                .replaceWithVoid();
    }

    private static Uni<Map<Lesson.Visit, Set<String>>> earlierLooks(
            SqlConnection connection, List<Lesson> fresh) {
        List<Lesson.Visit> visits =
                fresh.stream()
                        .filter(lesson -> !lesson.isOrder())
                        .map(Lesson::visit)
                        .distinct()
                        .toList();
        return visits.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : connection
                        .preparedQuery(
                                """
                                SELECT visitor, day, array_agg(product_id) AS product_ids FROM visit
                                WHERE (visitor, day) IN (SELECT * FROM unnest($1::uuid[], $2::date[]))
                                GROUP BY visitor, day
                                """)
                        .execute(
                                Tuple.tuple()
                                        .addArrayOfUUID(
                                                visits.stream()
                                                        .map(Lesson.Visit::visitor)
                                                        .toArray(UUID[]::new))
                                        .addArrayOfLocalDate(
                                                visits.stream()
                                                        .map(Lesson.Visit::day)
                                                        .toArray(LocalDate[]::new)))
                        .map(KnowledgeStore::looks);
    }

    private static Map<Lesson.Visit, Set<String>> looks(RowSet<Row> rows) {
        Map<Lesson.Visit, Set<String>> looks = new HashMap<>();
        rows.forEach(row ->
                looks.put(
                        new Lesson.Visit(row.getUUID("visitor"), row.getLocalDate("day")),
                        Set.of(row.getArrayOfStrings("product_ids"))));
        return looks;
    }
}

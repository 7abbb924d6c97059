package com.kundresa.recommendation.erasure.postgres;

import com.kundresa.recommendation.erasure.Erased;
import com.kundresa.recommendation.erasure.Tombstone;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Who was erased, kept as hashes of ids, and the ids that are still to be gone through. Each is
 * gone through twice: what was under way when it was heard is written by the second time.
 */
@ApplicationScoped
public class TombstoneStore {

    private static final String KEEP =
            """
            WITH told AS (
              SELECT sha256(uuid_send(id)) AS digest, * FROM unnest($1::uuid[], $2::bigint[], $3::timestamptz[])
                AS t(id, version, at)),
            fresh AS (
              INSERT INTO tombstone AS t (digest, version, erased_at)
              SELECT digest, version, at FROM told ORDER BY digest
              ON CONFLICT (digest) DO UPDATE
                SET version = excluded.version, erased_at = greatest(t.erased_at, excluded.erased_at)
                WHERE excluded.version > t.version
              RETURNING digest)
            INSERT INTO to_erase (node_id, version, erased_at, due)
            SELECT id, version, at, $4 FROM told JOIN fresh USING (digest) ORDER BY id
            ON CONFLICT (node_id) DO UPDATE
              SET version = excluded.version, erased_at = excluded.erased_at, due = excluded.due, rounds = 0
            """;
    private static final String AMONG =
            """
            SELECT id, erased_at FROM unnest($1::uuid[]) AS n(id) JOIN tombstone ON digest = sha256(uuid_send(id))
            """;

    /** Whoever takes them has them for a while; where it dies meanwhile, another takes them. */
    private static final String TAKE =
            """
            UPDATE to_erase SET due = $2 WHERE node_id IN (
              SELECT node_id FROM to_erase WHERE due <= $1 ORDER BY due LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING node_id, version, erased_at
            """;

    private static final String DONE =
            """
            WITH gone AS (SELECT * FROM unnest($1::uuid[], $2::bigint[]) AS g(id, version)),
            once AS (
              UPDATE to_erase t SET rounds = 1, due = $3 FROM gone
              WHERE t.node_id = gone.id AND t.version = gone.version AND t.rounds = 0)
            DELETE FROM to_erase t USING gone
            WHERE t.node_id = gone.id AND t.version = gone.version AND t.rounds > 0
            """;

    private final Pool pool;

    TombstoneStore(Pool pool) {
        this.pool = pool;
    }

    /** Keeps those that are new; one that was kept before changes nothing. */
    public Uni<Void> keep(Collection<Tombstone> tombstones, Instant due) {
        List<Tombstone> all = List.copyOf(tombstones);
        return pool.preparedQuery(KEEP)
                .execute(
                        Columns.of(all)
                                .addArrayOfOffsetDateTime(Columns.times(all))
                                .addOffsetDateTime(due.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Those of these ids that were erased. */
    public Uni<Erased> among(Collection<UUID> ids) {
        return pool.preparedQuery(AMONG)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(TombstoneStore::erased);
    }

    /** Takes ids that are due, the oldest first. */
    public Uni<List<Tombstone>> take(Instant now, Duration lease, int most) {
        return pool.preparedQuery(TAKE)
                .execute(
                        Tuple.of(
                                now.atOffset(ZoneOffset.UTC),
                                now.plus(lease).atOffset(ZoneOffset.UTC),
                                most))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(TombstoneStore::tombstone)
                                .toList());
    }

    /** These were gone through: the first time they wait for the second, after that they go. */
    public Uni<Void> done(List<Tombstone> taken, Instant again) {
        return pool.preparedQuery(DONE)
                .execute(Columns.of(taken).addOffsetDateTime(again.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Tombstone tombstone(Row row) {
        return new Tombstone(
                row.getUUID("node_id"),
                row.getLong("version"),
                row.getOffsetDateTime("erased_at").toInstant());
    }

    private static Erased erased(RowSet<Row> rows) {
        Map<UUID, Instant> at = new HashMap<>();
        rows.forEach(
                row -> at.put(row.getUUID("id"), row.getOffsetDateTime("erased_at").toInstant()));
        return new Erased(at);
    }
}

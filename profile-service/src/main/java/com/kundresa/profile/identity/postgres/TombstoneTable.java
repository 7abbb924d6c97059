package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The tombstones of erased identifiers. */
@ApplicationScoped
public class TombstoneTable {
    private static final String AMONG =
            "select node_id, erased_at from tombstone where node_id = any($1)";

    private static final String PUT =
            """
            insert into tombstone (node_id, erased_at, version)
            select node_id, $2, $3 from unnest($1::uuid[]) as n (node_id)
            on conflict (node_id) do update
               set erased_at = greatest(tombstone.erased_at, excluded.erased_at), version = excluded.version
            """;

    /** Those of these nodes. */
    public Uni<Tombstones> among(SqlClient sql, Collection<UUID> nodes) {
        return sql.preparedQuery(AMONG)
                .execute(Tuple.of(nodes.toArray(UUID[]::new)))
                .map(TombstoneTable::toTombstones);
    }

    /** These nodes are erased. */
    public Uni<Void> put(SqlClient sql, Collection<UUID> nodes, Instant at, long version) {
        return sql.preparedQuery(PUT)
                .execute(Tuple.of(nodes.toArray(UUID[]::new), at.atOffset(ZoneOffset.UTC), version))
                .replaceWithVoid();
    }

    private static Tombstones toTombstones(RowSet<Row> rows) {
        Map<UUID, Instant> erased = new HashMap<>();
        rows.forEach(row -> erased.put(row.getUUID(0), row.getOffsetDateTime(1).toInstant()));
        return new Tombstones(erased);
    }
}

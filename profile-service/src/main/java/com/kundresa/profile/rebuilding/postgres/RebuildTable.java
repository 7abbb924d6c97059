package com.kundresa.profile.rebuilding.postgres;

import com.kundresa.profile.rebuilding.Digest;
import com.kundresa.profile.rebuilding.Rebuild;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Rebuilds and how far each is; its row is written with each of its batches, so it goes on there.
 */
@ApplicationScoped
public class RebuildTable {
    private static final String COLUMNS =
            """
            rebuild_id, begun_at, finished_at, step, behind, interactions, not_kept, customers, same, mended,
            incomplete, stored_digest, derived_digest, decisions
            """;

    private static final String BEGIN =
            """
            insert into rebuild (rebuild_id, begun_at, step, stored_digest, derived_digest)
            values ($1, $2, 'evidence', $3, $3) on conflict do nothing
            """;

    private static final String FIND = "select " + COLUMNS + " from rebuild where rebuild_id = $1";

    private static final String TAKE =
            "select " + COLUMNS + " from rebuild where finished_at is null for update skip locked";

    private static final String WRITE =
            """
            update rebuild
               set finished_at = $2, step = $3, behind = $4, interactions = $5, not_kept = $6, customers = $7,
                   same = $8, mended = $9, incomplete = $10, stored_digest = $11, derived_digest = $12,
                   decisions = $13
             where rebuild_id = $1
            """;

    /**
     * Begins one.
     *
     * @return false where one is going on
     */
    public Uni<Boolean> begin(SqlClient sql, UUID id, Instant now) {
        Buffer nobody = Buffer.buffer(Digest.none().bytes());
        return sql.preparedQuery(BEGIN)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC), nobody))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The one of this id. */
    public Uni<Optional<Rebuild>> find(SqlClient sql, UUID id) {
        return sql.preparedQuery(FIND).execute(Tuple.of(id)).map(RebuildTable::first);
    }

    /** The one that goes on, unless somebody else is at it. */
    Uni<Optional<Rebuild>> take(SqlConnection sql) {
        return sql.preparedQuery(TAKE).execute().map(RebuildTable::first);
    }

    /** Keeps how far it is. */
    Uni<Void> write(SqlConnection sql, Rebuild rebuild) {
        Instant finished = rebuild.finishedAt();
        Rebuild.Counts counts = rebuild.counts();
        Tuple columns =
                Tuple.tuple()
                        .addValue(rebuild.id())
                        .addValue(finished == null ? null : finished.atOffset(ZoneOffset.UTC))
                        .addValue(rebuild.step().name().toLowerCase(Locale.ROOT))
                        .addValue(rebuild.behind())
                        .addValue(counts.interactions())
                        .addValue(counts.notKept())
                        .addValue(counts.customers())
                        .addValue(counts.same())
                        .addValue(counts.mended())
                        .addValue(counts.incomplete())
                        .addValue(Buffer.buffer(rebuild.stored().bytes()))
                        .addValue(Buffer.buffer(rebuild.derived().bytes()))
                        .addValue(counts.decisions());
        return sql.preparedQuery(WRITE).execute(columns).replaceWithVoid();
    }

    private static Optional<Rebuild> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(toRebuild(row));
        }
        return Optional.empty();
    }

    private static Rebuild toRebuild(Row row) {
        OffsetDateTime finished = row.getOffsetDateTime(2);
        return new Rebuild(
                row.getUUID(0),
                row.getOffsetDateTime(1).toInstant(),
                finished == null ? null : finished.toInstant(),
                Rebuild.Step.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getUUID(4),
                new Rebuild.Counts(
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(13),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)),
                Digest.of(row.getBuffer(11).getBytes()),
                Digest.of(row.getBuffer(12).getBytes()));
    }
}

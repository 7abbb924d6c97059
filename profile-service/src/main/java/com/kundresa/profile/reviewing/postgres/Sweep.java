package com.kundresa.profile.reviewing.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The walk over all customers that a new definition sets off. Its place is kept with each batch, so
 * that it goes on where it was, whoever dies; who comes to be known meanwhile is looked at by
 * recording, with the definitions of that moment.
 */
@ApplicationScoped
public class Sweep {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String BEGIN =
            """
            insert into sweep (begun_at, behind, looked_at, total)
            select $1, null, 0, count(*) from customer where state is not null
            on conflict (only_one) do update
               set begun_at = excluded.begun_at, behind = null, looked_at = 0, total = excluded.total,
                   finished_at = null
            """;

    private static final String TAKE =
            "select coalesce(behind, $1) from sweep where finished_at is null for update skip locked";

    private static final String NEXT =
            """
            select customer_id from customer where state is not null and customer_id > $1
             order by customer_id limit $2
            """;

    private static final String GO_ON =
            """
            update sweep set behind = coalesce($1, behind), looked_at = looked_at + $2, finished_at = $3
            """;

    private static final String PROGRESS =
            "select begun_at, looked_at, total, finished_at from sweep";

    /**
     * How far the walk is.
     *
     * @param total customers when it began
     */
    public record Progress(
            Instant begunAt, long lookedAt, long total, @Nullable Instant finishedAt) {}

    /** What is to be done. */
    sealed interface Step {
        /** Nothing, or somebody else does it. */
        record Idle() implements Step {}

        /** Look at these; fewer than asked for where they are the last. */
        record Customers(List<UUID> ids) implements Step {}
    }

    /** Begins anew; part of the transaction that changes a definition. */
    public Uni<Void> begin(SqlClient sql, Instant now) {
        return sql.preparedQuery(BEGIN)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** How far the latest walk is; empty where there never was one. */
    public Uni<Optional<Progress>> progress(SqlClient sql) {
        return sql.preparedQuery(PROGRESS).execute().map(Sweep::toProgress);
    }

    Uni<Step> next(SqlConnection sql, int most) {
        return sql.preparedQuery(TAKE)
                .execute(Tuple.of(FIRST))
                .chain(taken ->
                        taken.rowCount() == 0
                                ? Uni.createFrom().<Step>item(new Step.Idle())
                                : customers(sql, taken.iterator().next().getUUID(0), most));
    }

    private static Uni<Step> customers(SqlConnection sql, UUID behind, int most) {
        return sql.preparedQuery(NEXT)
                .execute(Tuple.of(behind, most))
                .map(rows -> new Step.Customers(ids(rows)));
    }

    Uni<Void> goOn(SqlConnection sql, List<UUID> looked, int most, Instant now) {
        OffsetDateTime end = looked.size() < most ? now.atOffset(ZoneOffset.UTC) : null;
        UUID last = looked.isEmpty() ? null : looked.getLast();
        return sql.preparedQuery(GO_ON)
                .execute(Tuple.of(last, looked.size(), end))
                .replaceWithVoid();
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static Optional<Progress> toProgress(RowSet<Row> rows) {
        for (Row row : rows) {
            OffsetDateTime finished = row.getOffsetDateTime(3);
            return Optional.of(
                    new Progress(
                            row.getOffsetDateTime(0).toInstant(),
                            row.getLong(1),
                            row.getLong(2),
                            finished == null ? null : finished.toInstant()));
        }
        return Optional.empty();
    }
}

package com.kundresa.recommendation.erasure.postgres;

import com.kundresa.recommendation.erasure.Tombstone;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Deletes all that is kept under erased ids, in transactions of a bounded number of rows, so that
 * somebody with very many decisions holds nobody up. Repeatable, and whole again after a crash in
 * between: each transaction leaves less.
 */
@ApplicationScoped
public class ErasureTables {

    private final Pool pool;

    ErasureTables(Pool pool) {
        this.pool = pool;
    }

    /**
     * Done when nothing is left.
     *
     * @param most rows in one transaction; decisions bring what hangs on them along
     * @return how many decisions and other rows were deleted
     */
    public Uni<Long> erase(List<Tombstone> tombstones, int most) {
        Tuple parameters = parameters(tombstones, most);
        return decisions(parameters, most, 0)
                .chain(decisions -> alone(parameters, most, 0, decisions));
    }

    /** The three columns of tombstones and the number of rows, as all statements take them. */
    static Tuple parameters(List<Tombstone> tombstones, int most) {
        return Columns.of(tombstones)
                .addArrayOfOffsetDateTime(Columns.times(tombstones))
                .addInteger(most);
    }

    private Uni<Long> decisions(Tuple parameters, int most, long before) {
        return pool.withTransaction(sql ->
                        sql.preparedQuery(ErasureStatements.DECISIONS)
                                .execute(parameters)
                                .map(ErasureTables::ids)
                                .call(ids -> withAll(sql, ids, 0)))
                .chain(ids ->
                        ids.length < most
                                ? Uni.createFrom().item(before + ids.length)
                                : decisions(parameters, most, before + ids.length));
    }

    private static Uni<Void> withAll(SqlClient sql, UUID[] decisionIds, int from) {
        return decisionIds.length == 0 || from == ErasureStatements.WITH_DECISIONS.size()
                ? Uni.createFrom().voidItem()
                : sql.preparedQuery(ErasureStatements.WITH_DECISIONS.get(from))
                        .execute(Tuple.tuple().addArrayOfUUID(decisionIds))
                        .chain(() -> withAll(sql, decisionIds, from + 1));
    }

    private Uni<Long> alone(Tuple parameters, int most, int from, long before) {
        return from == ErasureStatements.ALONE.size()
                ? Uni.createFrom().item(before)
                : pool.preparedQuery(ErasureStatements.ALONE.get(from))
                        .execute(parameters)
                        .map(RowSet::rowCount)
                        .chain(gone ->
                                alone(
                                        parameters,
                                        most,
                                        gone == 0 ? from + 1 : from,
                                        before + gone));
    }

    private static UUID[] ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .toArray(UUID[]::new);
    }
}

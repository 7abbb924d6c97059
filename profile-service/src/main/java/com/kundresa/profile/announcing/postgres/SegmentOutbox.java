package com.kundresa.profile.announcing.postgres;

import com.kundresa.profile.announcing.SegmentChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Segment changes that were committed and still have to be told, in the order of their commits. */
@ApplicationScoped
public class SegmentOutbox {
    /** One pod tells at a time, or a customer's changes could overtake each other. */
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtext('segment_outbox'))";

    private static final String TAKE =
            """
            delete from segment_outbox
             where seq in (select seq from segment_outbox order by seq limit $1)
            returning seq, customer_id, segment, entered, at, version
            """;

    private final Pool pool;

    SegmentOutbox(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes the oldest changes and hands them on; they are gone when that has succeeded.
     *
     * @return how many
     */
    public Uni<Integer> drain(int most, Function<List<SegmentChanged>, Uni<Void>> tell) {
        return pool.withTransaction(sql ->
                sql.query(ALONE)
                        .execute()
                        .chain(rows ->
                                rows.iterator().next().getBoolean(0)
                                        ? take(sql, most, tell)
                                        : Uni.createFrom().item(0)));
    }

    private static Uni<Integer> take(
            SqlConnection sql, int most, Function<List<SegmentChanged>, Uni<Void>> tell) {
        return sql.preparedQuery(TAKE)
                .execute(Tuple.of(most))
                .map(SegmentOutbox::toChanges)
                .chain(changes -> tell.apply(changes).replaceWith(changes.size()));
    }

    private static List<SegmentChanged> toChanges(RowSet<Row> rows) {
        List<Row> inOrder = new ArrayList<>(rows.rowCount());
        rows.forEach(inOrder::add);
        inOrder.sort((one, other) -> Long.compare(one.getLong(0), other.getLong(0)));
        return inOrder.stream()
                .map(row ->
                        new SegmentChanged(
                                row.getUUID(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getOffsetDateTime(4).toInstant(),
                                row.getLong(5)))
                .toList();
    }
}

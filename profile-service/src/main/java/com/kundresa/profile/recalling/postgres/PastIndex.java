package com.kundresa.profile.recalling.postgres;

import com.kundresa.profile.customer.Moment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Which interactions of some nodes had happened and were known at a moment. */
@ApplicationScoped
public class PastIndex {
    private static final String SEEN =
            """
            select interaction_id, recorded_at from inbox
             where node_id = any($1) and occurred_at <= $2 and recorded_at <= $3
             limit $4
            """;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Pool pool;

    PastIndex(Pool pool) {
        this.pool = pool;
    }

    /** Their ids, and when each became known; as many as asked for at most. */
    public Uni<Map<UUID, Instant>> seen(Collection<UUID> nodes, Moment moment, int most) {
        Tuple columns =
                Tuple.of(
                        nodes.toArray(UUID[]::new),
                        utc(moment.asOf()),
                        utc(moment.knownAt()),
                        most);
        return pool.preparedQuery(SEEN).execute(columns).map(PastIndex::toTimes);
    }

    private static OffsetDateTime utc(Instant time) {
        return (time.isAfter(LATEST) ? LATEST : time).atOffset(ZoneOffset.UTC);
    }

    private static Map<UUID, Instant> toTimes(RowSet<Row> rows) {
        Map<UUID, Instant> times = LinkedHashMap.newLinkedHashMap(rows.rowCount());
        rows.forEach(row -> times.put(row.getUUID(0), row.getOffsetDateTime(1).toInstant()));
        return times;
    }
}

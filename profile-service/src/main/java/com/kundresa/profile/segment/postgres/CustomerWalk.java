package com.kundresa.profile.segment.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All customers, or the members of one segment, page by page in the order of their ids. */
@ApplicationScoped
public class CustomerWalk {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String PAGE =
            "select c.customer_id, c.state, "
                    + StoredFacts.KNOWN
                    + " from customer c where c.state is not null and c.customer_id > $1"
                    + " order by c.customer_id limit $2";

    private static final String ONE =
            "select c.customer_id, c.state, "
                    + StoredFacts.KNOWN
                    + " from customer c join node n on n.customer_id = c.customer_id"
                    + " where n.node_id = $1 and c.state is not null and n.first_seen is not null";

    private static final String COUNT = "select count(*) from customer where state is not null";

    private static final String MEMBERS =
            """
            select customer_id, since from membership
             where segment = $1 and left_at is null and customer_id > $2
             order by customer_id limit $3
            """;

    /** A customer in a segment. */
    public record Member(UUID customerId, Instant since) {}

    /** The next customers behind an id. */
    public Uni<List<StoredFacts>> page(SqlClient sql, Optional<UUID> behind, int most) {
        return sql.preparedQuery(PAGE)
                .execute(Tuple.of(behind.orElse(FIRST), most))
                .map(CustomerWalk::toFacts);
    }

    /** The customer of a node. */
    public Uni<Optional<StoredFacts>> one(SqlClient sql, UUID nodeId) {
        return sql.preparedQuery(ONE)
                .execute(Tuple.of(nodeId))
                .map(rows -> toFacts(rows).stream().findFirst());
    }

    /** How many customers there are. */
    public Uni<Long> count(SqlClient sql) {
        return sql.preparedQuery(COUNT).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** The next members of a segment behind an id. */
    public Uni<List<Member>> members(
            SqlClient sql, String segment, Optional<UUID> behind, int most) {
        return sql.preparedQuery(MEMBERS)
                .execute(Tuple.of(segment, behind.orElse(FIRST), most))
                .map(CustomerWalk::toMembers);
    }

    private static List<StoredFacts> toFacts(RowSet<Row> rows) {
        List<StoredFacts> facts = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> facts.add(StoredFacts.of(row)));
        return facts;
    }

    private static List<Member> toMembers(RowSet<Row> rows) {
        List<Member> members = new ArrayList<>(rows.rowCount());
        rows.forEach(row ->
                members.add(new Member(row.getUUID(0), row.getOffsetDateTime(1).toInstant())));
        return members;
    }
}

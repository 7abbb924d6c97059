package com.kundresa.profile.correcting.postgres;

import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.json.DecisionJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every decision that an agent took, with what was answered to it. */
@ApplicationScoped
public class DecisionTable {
    private static final String ABOUT =
            "select body from decision where nodes && $1::uuid[] order by decided_at, id";

    private static final String OF_CUSTOMER =
            """
            select d.body from decision d
             where d.nodes && array(select n.node_id from node asked
                                      join node n on n.circle = asked.circle
                                     where asked.node_id = $1)
             order by d.decided_at desc, d.id limit $2
            """;

    private static final String NODES = "select nodes from decision where id = $1";

    private static final String FIND = "select request, answer from decision where id = $1";

    private static final String ADD =
            """
            insert into decision (id, body, nodes, request, answer, decided_at)
            values ($1, $2, $3, $4, $5, $6)
            """;

    /** Whoever sends the old request again is told that its key was used. */
    private static final String RESTORE =
            """
            insert into decision (id, body, nodes, request, answer, decided_at, kept)
            values ($1, $2, $3, $1, '{}', $4, true) on conflict do nothing
            """;

    private static final String PAGE =
            "select body from decision where id > $1 order by id limit $2";

    private static final String LEFT = "update decision set body = $2, nodes = $3 where id = $1";

    private static final String GONE = "delete from decision where id = any($1)";

    private static final String ANSWERS =
            "update decision set answer = '{}' where nodes && $1::uuid[]";

    private static final String NOT_KEPT =
            """
            select body from decision
             where not kept and decided_at < now() - make_interval(secs => $1)
             order by decided_at limit $2
            """;

    private static final String KEPT = "update decision set kept = true where id = any($1)";

    private final Pool pool;

    DecisionTable(Pool pool) {
        this.pool = pool;
    }

    /** What a decision was asked with, and what was answered. */
    record Answered(UUID request, byte[] answer) {}

    /** All decisions about any of these nodes, oldest first. */
    public Uni<List<Decision>> about(SqlClient sql, Collection<UUID> nodes) {
        return sql.preparedQuery(ABOUT)
                .execute(Tuple.of(nodes.toArray(UUID[]::new)))
                .map(DecisionTable::toDecisions);
    }

    /** The decisions about whom evidence ties to this node, newest first. */
    public Uni<List<Decision>> ofCustomer(UUID node, int most) {
        return pool.preparedQuery(OF_CUSTOMER)
                .execute(Tuple.of(node, most))
                .map(DecisionTable::toDecisions);
    }

    /** The nodes that a decision is about; none where there is no such decision. */
    Uni<Set<UUID>> nodes(SqlConnection sql, UUID id) {
        return sql.preparedQuery(NODES).execute(Tuple.of(id)).map(DecisionTable::toNodes);
    }

    Uni<Optional<Answered>> find(SqlConnection sql, UUID id) {
        return sql.preparedQuery(FIND).execute(Tuple.of(id)).map(DecisionTable::toAnswered);
    }

    Uni<Void> add(SqlConnection sql, Decision decision, UUID request, byte[] answer) {
        Tuple columns =
                Tuple.of(
                        decision.id(),
                        Buffer.buffer(DecisionJson.write(decision)),
                        decision.nodes().toArray(UUID[]::new),
                        request,
                        Buffer.buffer(answer),
                        decision.at().atOffset(ZoneOffset.UTC));
        return sql.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    /** Puts back what the history still has. */
    public Uni<Void> restore(SqlConnection sql, List<Decision> decisions) {
        List<Tuple> rows =
                decisions.stream()
                        .map(decision ->
                                Tuple.of(
                                        decision.id(),
                                        Buffer.buffer(DecisionJson.write(decision)),
                                        decision.nodes().toArray(UUID[]::new),
                                        decision.at().atOffset(ZoneOffset.UTC)))
                        .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.preparedQuery(RESTORE).executeBatch(rows).replaceWithVoid();
    }

    /** The next decisions behind an id, in the order of their ids. */
    public Uni<List<Decision>> page(SqlConnection sql, UUID behind, int most) {
        return sql.preparedQuery(PAGE)
                .execute(Tuple.of(behind, most))
                .map(DecisionTable::toDecisions);
    }

    /** Takes out what was answered about these nodes: it names persons. */
    public Uni<Void> forgetAnswers(SqlConnection sql, Collection<UUID> nodes) {
        return sql.preparedQuery(ANSWERS)
                .execute(Tuple.of(nodes.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** These decisions are no more. */
    public Uni<Void> remove(SqlConnection sql, Collection<UUID> decisions) {
        return sql.preparedQuery(GONE)
                .execute(Tuple.of(decisions.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Writes what is left of a decision. */
    public Uni<Void> rewrite(SqlConnection sql, Decision left) {
        return sql.preparedQuery(LEFT)
                .execute(
                        Tuple.of(
                                left.id(),
                                Buffer.buffer(DecisionJson.write(left)),
                                left.nodes().toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Those that the history does not have although they are older than this. */
    public Uni<List<Decision>> notKept(Duration age, int most) {
        return pool.preparedQuery(NOT_KEPT)
                .execute(Tuple.of(age.toMillis() / 1000.0, most))
                .map(DecisionTable::toDecisions);
    }

    /** Notes that the history has these. */
    public Uni<Void> kept(Collection<Decision> decisions) {
        UUID[] ids = decisions.stream().map(Decision::id).toArray(UUID[]::new);
        return pool.preparedQuery(KEPT).execute(Tuple.of(ids)).replaceWithVoid();
    }

    private static List<Decision> toDecisions(RowSet<Row> rows) {
        List<Decision> decisions = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> decisions.add(DecisionJson.read(row.getBuffer(0).getBytes())));
        return decisions;
    }

    private static Set<UUID> toNodes(RowSet<Row> rows) {
        Set<UUID> nodes = new HashSet<>();
        rows.forEach(row -> nodes.addAll(List.of(row.getArrayOfUUIDs(0))));
        return nodes;
    }

    private static Optional<Answered> toAnswered(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(new Answered(row.getUUID(0), row.getBuffer(1).getBytes()));
        }
        return Optional.empty();
    }
}

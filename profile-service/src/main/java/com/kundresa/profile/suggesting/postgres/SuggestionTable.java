package com.kundresa.profile.suggesting.postgres;

import com.kundresa.profile.identity.Pair;
import com.kundresa.profile.identity.postgres.Reviews;
import com.kundresa.profile.likeness.Comparison;
import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.likeness.Weights;
import com.kundresa.profile.suggesting.Run;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The pairs that are suggested to agents. Whoever confirms one links the two, whoever dismisses one
 * cuts them; both are decisions like all others. So a suggestion waits as long as the two are
 * different customers that no cut keeps apart, and what was decided once is never suggested again.
 */
@ApplicationScoped
public class SuggestionTable {
    /** Of two nodes {@code a} and {@code b}. */
    private static final String NOT_KEPT_APART =
            """
            not exists (select 1 from node x join cut c on c.low = x.node_id join node y on y.node_id = c.high
                         where x.customer_id = a.customer_id and y.customer_id = b.customer_id)
            and not exists (select 1 from node x join cut c on c.low = x.node_id join node y on y.node_id = c.high
                         where x.customer_id = b.customer_id and y.customer_id = a.customer_id)
            """;

    private static final String FORGET = "delete from suggestion";

    private static final String SUGGEST =
            """
            insert into suggestion (one, other, fields, comparison, weight, probability, suggested_at)
            select p.one, p.other, $1, p.comparison, w.weight, w.probability, $2
              from unnest($3::text[], $4::float8[], $5::float8[]) as w (comparison, weight, probability)
              join suggestion_pair p on p.comparison = w.comparison
              join node a on a.node_id = p.one
              join node b on b.node_id = p.other
             where a.customer_id <> b.customer_id and
            """
                    + NOT_KEPT_APART
                    + " order by w.weight desc, p.one, p.other limit $6";

    private static final String BEST =
            """
            select s.one, a.type, a.value, a.customer_id, s.other, b.type, b.value, b.customer_id,
                   s.fields, s.comparison, s.weight, s.probability, s.suggested_at, ca.state, cb.state
              from suggestion s
              join node a on a.node_id = s.one
              join node b on b.node_id = s.other
              join customer ca on ca.customer_id = a.customer_id
              join customer cb on cb.customer_id = b.customer_id
             where a.customer_id <> b.customer_id and ca.state is not null and cb.state is not null and
            """
                    + NOT_KEPT_APART
                    + """
                     and ($2::float8 is null
                          or s.weight < $2 or (s.weight = $2 and (s.one, s.other) > ($3::uuid, $4::uuid)))
                     order by s.weight desc, s.one, s.other limit $1
                    """;

    private static final String AMONG =
            "select one, other from suggestion where one = any($1) and other = any($1)";

    private final Pool pool;

    SuggestionTable(Pool pool) {
        this.pool = pool;
    }

    /**
     * Two who could be one person.
     *
     * @param fields that they were compared by
     * @param comparison how each field compares
     * @param weight in bits: how much the comparison speaks for one person
     * @param probability from 0 to 1
     * @param oneState bytes of the one's state
     * @param otherState bytes of the other's state
     */
    public record Suggested(
            Reviews.End one,
            Reviews.End other,
            List<Field> fields,
            Comparison comparison,
            double weight,
            double probability,
            Instant at,
            byte[] oneState,
            byte[] otherState) {
        /** Behind this one the next begins. */
        public Place place() {
            return new Place(weight, one.nodeId(), other.nodeId());
        }
    }

    /** A place in the ranking; it stays valid whatever is decided or suggested anew. */
    public record Place(double weight, UUID one, UUID other) {}

    /**
     * Those that wait, the most convincing first.
     *
     * @param behind only those behind this place
     */
    public Uni<List<Suggested>> best(Optional<Place> behind, int most) {
        Tuple columns =
                Tuple.tuple()
                        .addValue(most)
                        .addValue(behind.map(Place::weight).orElse(null))
                        .addValue(behind.map(Place::one).orElse(null))
                        .addValue(behind.map(Place::other).orElse(null));
        return pool.preparedQuery(BEST).execute(columns).map(SuggestionTable::toSuggested);
    }

    /** Which pairs of these nodes were suggested, decided or not. */
    public Uni<Set<Pair>> among(SqlClient sql, Collection<UUID> nodes) {
        return sql.preparedQuery(AMONG)
                .execute(Tuple.of(nodes.toArray(UUID[]::new)))
                .map(SuggestionTable::toPairs);
    }

    /**
     * Puts the best pairs of a run in the place of the suggestions before; gives how many.
     *
     * @param comparisons those that are probable enough
     */
    Uni<Integer> suggest(
            SqlConnection sql,
            Run run,
            Collection<Comparison> comparisons,
            Weights weights,
            Instant now) {
        List<Comparison> all = List.copyOf(comparisons);
        Tuple columns =
                Tuple.of(
                        RunTable.texts(run.wanted().fields()),
                        now.atOffset(ZoneOffset.UTC),
                        all.stream().map(Comparison::signs).toArray(String[]::new),
                        all.stream().map(weights::weight).toArray(Double[]::new),
                        all.stream().map(weights::probability).toArray(Double[]::new),
                        run.wanted().most());
        return sql.query(FORGET)
                .execute()
                .chain(() -> sql.preparedQuery(SUGGEST).execute(columns))
                .map(RowSet::rowCount);
    }

    private static List<Suggested> toSuggested(RowSet<Row> rows) {
        List<Suggested> suggested = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            suggested.add(
                    new Suggested(
                            end(row, 0),
                            end(row, 4),
                            RunTable.fields(row.getArrayOfStrings(8)),
                            Comparison.of(row.getString(9)),
                            row.getDouble(10),
                            row.getDouble(11),
                            row.getOffsetDateTime(12).toInstant(),
                            bytes(row, 13),
                            bytes(row, 14)));
        }
        return suggested;
    }

    private static Reviews.End end(Row row, int from) {
        return new Reviews.End(
                row.getUUID(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getUUID(from + 3));
    }

    private static byte[] bytes(Row row, int column) {
        return row.getBuffer(column).getBytes();
    }

    private static Set<Pair> toPairs(RowSet<Row> rows) {
        Set<Pair> pairs = new HashSet<>();
        rows.forEach(row -> pairs.add(new Pair(row.getUUID(0), row.getUUID(1))));
        return pairs;
    }
}

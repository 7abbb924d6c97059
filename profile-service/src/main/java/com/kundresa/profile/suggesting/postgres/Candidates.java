package com.kundresa.profile.suggesting.postgres;

import com.kundresa.profile.likeness.Blocks;
import com.kundresa.profile.likeness.Comparison;
import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.likeness.Person;
import com.kundresa.profile.suggesting.Persons;
import com.kundresa.profile.touch.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is compared with whom: customers by blocks, and the pairs of each block. It lies in tables,
 * so that memory is bounded however many customers there are, and is gone when the run is over.
 */
@ApplicationScoped
public class Candidates {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String NAMESPACE = "block";

    private static final String PAGE =
            """
            select customer_id, state from customer
             where state is not null and customer_id > $1 order by customer_id limit $2
            """;

    private static final String STATES =
            "select customer_id, state from customer where state is not null and customer_id = any($1)";

    private static final String KEEP_KEYS =
            """
            insert into suggestion_key (key, customer_id)
            select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing
            """;

    private static final String BLOCKS =
            """
            select key, count(*) from suggestion_key where key > $1
             group by key having count(*) between 2 and $2 order by key limit $3
            """;

    private static final String MEMBERS =
            "select key, customer_id from suggestion_key where key = any($1) order by key, customer_id";

    private static final String KEEP_PAIRS =
            """
            insert into suggestion_pair (one, other, comparison)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[]) on conflict do nothing
            """;

    private static final String TIMES =
            "select comparison, count(*) from suggestion_pair group by comparison";

    private static final String HOLD =
            "lock table suggestion_key, suggestion_pair in access exclusive mode";

    private static final String CLEAR = "truncate suggestion_key, suggestion_pair";

    /**
     * Some customers.
     *
     * @param last id of the last one; null where there was none
     */
    record Page(@Nullable UUID last, List<Person> persons) {}

    /** A block. */
    record Block(UUID key, int members) {}

    /** Two of one block. */
    record Compared(UUID one, UUID other, Comparison comparison) {}

    /** The next customers behind an id, as far as there is something to compare them by. */
    Uni<Page> page(SqlConnection sql, @Nullable UUID behind, List<Field> fields, int most) {
        return sql.preparedQuery(PAGE)
                .execute(Tuple.of(behind == null ? FIRST : behind, most))
                .map(rows -> toPage(rows, fields));
    }

    /** Those of these customers that are there, by id. */
    Uni<Map<UUID, Person>> persons(SqlConnection sql, List<UUID> ids, List<Field> fields) {
        return sql.preparedQuery(STATES)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> byId(toPage(rows, fields).persons()));
    }

    /** Notes which blocks these are in. */
    Uni<Void> keepKeys(SqlConnection sql, List<Person> persons) {
        List<UUID> keys = new ArrayList<>();
        List<UUID> customers = new ArrayList<>();
        for (Person person : persons) {
            for (String block : Blocks.of(person)) {
                keys.add(Ids.named(NAMESPACE, block));
                customers.add(UUID.fromString(person.id()));
            }
        }
        return sql.preparedQuery(KEEP_KEYS)
                .execute(Tuple.of(keys.toArray(UUID[]::new), customers.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** The next blocks behind one that say something. */
    Uni<List<Block>> blocks(SqlConnection sql, @Nullable UUID behind, int most) {
        return sql.preparedQuery(BLOCKS)
                .execute(Tuple.of(behind == null ? FIRST : behind, Blocks.LARGEST, most))
                .map(Candidates::toBlocks);
    }

    /** The members of each of these blocks, by ascending id. */
    Uni<Map<UUID, List<UUID>>> members(SqlConnection sql, List<Block> blocks) {
        UUID[] keys = blocks.stream().map(Block::key).toArray(UUID[]::new);
        return sql.preparedQuery(MEMBERS).execute(Tuple.of(keys)).map(Candidates::toMembers);
    }

    /** Keeps comparisons; gives how many are of pairs that were not compared before. */
    Uni<Integer> keepPairs(SqlConnection sql, List<Compared> pairs) {
        Tuple columns =
                Tuple.of(
                        pairs.stream().map(Compared::one).toArray(UUID[]::new),
                        pairs.stream().map(Compared::other).toArray(UUID[]::new),
                        pairs.stream()
                                .map(pair -> pair.comparison().signs())
                                .toArray(String[]::new));
        return sql.preparedQuery(KEEP_PAIRS).execute(columns).map(RowSet::rowCount);
    }

    /** How often each comparison was met. */
    Uni<Map<Comparison, Long>> times(SqlConnection sql) {
        return sql.preparedQuery(TIMES).execute().map(Candidates::toTimes);
    }

    /**
     * Nobody else writes here until the commit; taken before anything else is locked, since an
     * erasure writes here first, too.
     */
    Uni<Void> hold(SqlConnection sql) {
        return sql.query(HOLD).execute().replaceWithVoid();
    }

    /** Forgets what a run worked with. */
    Uni<Void> clear(SqlConnection sql) {
        return sql.query(CLEAR).execute().replaceWithVoid();
    }

    private static Page toPage(RowSet<Row> rows, List<Field> fields) {
        UUID last = null;
        List<Person> persons = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            last = row.getUUID(0);
            Optional<Person> person = Persons.of(row.getBuffer(1).getBytes(), fields);
            person.ifPresent(persons::add);
        }
        return new Page(last, persons);
    }

    private static Map<UUID, Person> byId(List<Person> persons) {
        Map<UUID, Person> byId = new HashMap<>();
        persons.forEach(person -> byId.put(UUID.fromString(person.id()), person));
        return byId;
    }

    private static List<Block> toBlocks(RowSet<Row> rows) {
        List<Block> blocks = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> blocks.add(new Block(row.getUUID(0), row.getLong(1).intValue())));
        return blocks;
    }

    private static Map<UUID, List<UUID>> toMembers(RowSet<Row> rows) {
        Map<UUID, List<UUID>> members = new HashMap<>();
        rows.forEach(row ->
                members.computeIfAbsent(row.getUUID(0), key -> new ArrayList<>())
                        .add(row.getUUID(1)));
        return members;
    }

    private static Map<Comparison, Long> toTimes(RowSet<Row> rows) {
        Map<Comparison, Long> times = new HashMap<>();
        rows.forEach(row -> times.put(Comparison.of(row.getString(0)), row.getLong(1)));
        return times;
    }
}

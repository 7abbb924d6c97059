package com.kundresa.profile.segment.postgres;

import com.kundresa.profile.segment.Definition;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.Outlook;
import com.kundresa.profile.segment.SegmentChange;
import com.kundresa.profile.touch.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which segment and who is to be looked at when; read and written under the locks of the
 * circles of these customers, and definitions read under them too: so whoever changes a definition
 * and then looks at every customer misses nobody.
 */
@ApplicationScoped
public class MembershipTables {
    private static final String REMEMBERED =
            """
            select customer_id, segment, since from membership where customer_id = any($1) and left_at is null
            union all
            select customer_id, null, at from next_change where customer_id = any($1)
            """;

    private static final String KEEP =
            """
            insert into membership (customer_id, segment, since, left_at)
            select * from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[])
            on conflict (customer_id, segment) do update set since = excluded.since, left_at = excluded.left_at
            """;

    private static final String TELL =
            """
            insert into segment_outbox (customer_id, segment, entered, at, version)
            select id, segment, entered, at, $5
              from unnest($1::uuid[], $2::text[], $3::boolean[], $4::timestamptz[]) as c (id, segment, entered, at)
            """;

    private static final String WAKE =
            """
            insert into next_change (customer_id, at) select * from unnest($1::uuid[], $2::timestamptz[])
            on conflict (customer_id) do update set at = excluded.at
            """;

    private static final String REST = "delete from next_change where customer_id = any($1)";

    private final SegmentTable segments;

    MembershipTables(SegmentTable segments) {
        this.segments = segments;
    }

    /** One customer's change in one segment. */
    private record Move(UUID customerId, SegmentChange change, Instant since) {
        @Nullable Instant leftAt() {
            return change.entered() ? null : change.at();
        }
    }

    /** What is remembered of these customers, to look at them now. */
    public Uni<Lookout> lookout(SqlClient sql, Collection<UUID> customerIds, Instant now) {
        Uni<List<Definition>> definitions = segments.definitions(sql);
        if (customerIds.isEmpty()) {
            return definitions.map(all -> new Lookout(all, Map.of(), Map.of(), now));
        }
        return Uni.combine()
                .all()
                .unis(
                        definitions,
                        sql.preparedQuery(REMEMBERED)
                                .execute(Tuple.of(customerIds.toArray(UUID[]::new))))
                .with((all, rows) -> toLookout(all, rows, now));
    }

    /**
     * Writes what recording found; the next look is only moved to an earlier time, since a look too
     * early does no harm, and most interactions move it to a later one.
     *
     * @param gone customers that have become aliases
     */
    public Uni<Void> keep(
            SqlClient sql,
            Lookout lookout,
            Collection<Outlook> outlooks,
            Collection<UUID> gone,
            long version) {
        Map<UUID, Instant> wakes = new TreeMap<>(Ids::compare);
        outlooks.forEach(outlook ->
                lookout.earlierWake(outlook)
                        .ifPresent(at -> wakes.put(outlook.state().customerId(), at)));
        List<UUID> resting = gone.stream().filter(lookout.wakes()::containsKey).toList();
        return inTurn(
                tell(sql, moves(lookout, outlooks, gone), version),
                wake(sql, wakes),
                rest(sql, resting));
    }

    /** Writes what a look for its own sake found; the next one is when it must be. */
    public Uni<Void> keepLooked(
            SqlClient sql,
            Lookout lookout,
            Collection<Outlook> outlooks,
            Collection<UUID> gone,
            long version) {
        Map<UUID, Instant> wakes = new TreeMap<>(Ids::compare);
        List<UUID> resting = new ArrayList<>(gone);
        for (Outlook outlook : outlooks) {
            UUID id = outlook.state().customerId();
            outlook.nextChangeAt().ifPresentOrElse(at -> wakes.put(id, at), () -> resting.add(id));
        }
        return inTurn(
                tell(sql, moves(lookout, outlooks, gone), version),
                wake(sql, wakes),
                rest(sql, resting));
    }

    private static Uni<Void> rest(SqlClient sql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.preparedQuery(REST)
                        .execute(Tuple.of(ids.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    private static List<Move> moves(
            Lookout lookout, Collection<Outlook> outlooks, Collection<UUID> gone) {
        List<Move> moves = new ArrayList<>();
        for (Outlook outlook : outlooks) {
            UUID id = outlook.state().customerId();
            Map<String, Instant> before = lookout.before(id);
            outlook.changes()
                    .forEach(change ->
                            moves.add(
                                    new Move(
                                            id,
                                            change,
                                            before.getOrDefault(change.segment(), change.at()))));
        }
        for (UUID id : gone) {
            lookout.before(id)
                    .forEach((segment, since) ->
                            moves.add(
                                    new Move(
                                            id,
                                            new SegmentChange(segment, false, lookout.now()),
                                            since)));
        }
        return moves;
    }

    private static Uni<Void> tell(SqlClient sql, List<Move> moves, long version) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = moves.stream().map(Move::customerId).toArray(UUID[]::new);
        String[] names = moves.stream().map(move -> move.change().segment()).toArray(String[]::new);
        Tuple kept =
                Tuple.of(ids, names, times(moves.stream().map(Move::since).toList()))
                        .addValue(
                                times(
                                        moves.stream()
                                                .map(Move::leftAt)
                                                .collect(Collectors.toList())));
        Tuple told =
                Tuple.of(
                        ids,
                        names,
                        moves.stream().map(move -> move.change().entered()).toArray(Boolean[]::new),
                        times(moves.stream().map(move -> move.change().at()).toList()),
                        version);
        return inTurn(
                sql.preparedQuery(KEEP).execute(kept).replaceWithVoid(),
                sql.preparedQuery(TELL).execute(told).replaceWithVoid());
    }

    private static Uni<Void> wake(SqlClient sql, Map<UUID, Instant> wakes) {
        if (wakes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns =
                Tuple.of(wakes.keySet().toArray(UUID[]::new), times(List.copyOf(wakes.values())));
        return sql.preparedQuery(WAKE).execute(columns).replaceWithVoid();
    }

    @SafeVarargs
    private static Uni<Void> inTurn(Uni<Void>... statements) {
        return Uni.combine().all().unis(List.of(statements)).discardItems();
    }

    private static OffsetDateTime[] times(List<@Nullable Instant> times) {
        return times.stream()
                .map(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static Lookout toLookout(List<Definition> definitions, RowSet<Row> rows, Instant now) {
        Map<UUID, Map<String, Instant>> members = new HashMap<>();
        Map<UUID, Instant> wakes = new HashMap<>();
        for (Row row : rows) {
            String segment = row.getString(1);
            Instant time = row.getOffsetDateTime(2).toInstant();
            if (segment == null) {
                wakes.put(row.getUUID(0), time);
            } else {
                members.computeIfAbsent(row.getUUID(0), id -> new TreeMap<>()).put(segment, time);
            }
        }
        return new Lookout(definitions, members, wakes, now);
    }
}

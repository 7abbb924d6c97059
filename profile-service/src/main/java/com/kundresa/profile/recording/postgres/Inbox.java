package com.kundresa.profile.recording.postgres;

import com.kundresa.profile.recording.Delivery;
import com.kundresa.profile.recording.Heard;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Touch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Decides what counts: an interaction that is in the inbox has counted, and does not count again.
 */
@ApplicationScoped
public class Inbox {
    /**
     * Waits for an owner of the partition that does not know yet that it lost it; where that one
     * sleeps with the partition in its hands, PostgreSQL ends its transaction after a while.
     */
    private static final String FENCE =
            """
            with awake as materialized (
                select set_config('idle_in_transaction_session_timeout', '30s', true))
            insert into fence (group_id, topic, partition, next)
            select $1, topic, partition, next
              from awake, unnest($2::text[], $3::int[], $4::bigint[]) as f (topic, partition, next)
             order by topic, partition
            on conflict (group_id, topic, partition) do update
               set next = greatest(fence.next, excluded.next)
            """;

    private static final String INSERT =
            """
            insert into inbox (interaction_id, source, message_id, node_id, occurred_at, recorded_at,
                               channel, type, content_hash)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[],
                                 $6::timestamptz[], $7::text[], $8::text[], $9::uuid[])
                          as t (id, source, message_id, node_id, occurred_at, recorded_at, channel, type, hash)
             order by id
            on conflict (interaction_id) do nothing
            returning interaction_id
            """;

    private static final String HASHES =
            "select interaction_id, content_hash from inbox where interaction_id = any($1)";

    /** Takes the partitions of these deliveries for the rest of the transaction. */
    Uni<Void> fence(SqlConnection sql, String group, List<Heard> heard) {
        Map<Delivery.Place, Long> next = new TreeMap<>();
        for (Heard one : heard) {
            Delivery.Place place = one.delivery().place();
            next.merge(
                    new Delivery.Place(place.topic(), place.partition(), 0),
                    place.offset() + 1,
                    Math::max);
        }
        Tuple columns =
                Tuple.of(
                        group,
                        next.keySet().stream().map(Delivery.Place::topic).toArray(String[]::new),
                        next.keySet().stream()
                                .map(Delivery.Place::partition)
                                .toArray(Integer[]::new),
                        next.values().toArray(Long[]::new));
        return sql.preparedQuery(FENCE).execute(columns).replaceWithVoid();
    }

    /** Puts in what is not there; answers the ids of these: they count now. */
    Uni<Set<UUID>> insert(SqlConnection sql, List<Heard> heard) {
        List<Heard> ordered =
                heard.stream().sorted(Comparator.comparing(Heard::id, Ids::compare)).toList();
        return sql.preparedQuery(INSERT).execute(columns(ordered)).map(Inbox::ids);
    }

    /** Sorts what counts now from what counted before. */
    Uni<Sorted> sort(SqlConnection sql, List<Heard> heard, Set<UUID> fresh) {
        if (fresh.size() == heard.size()) {
            return Uni.createFrom().item(new Sorted(heard, List.of(), List.of()));
        }
        UUID[] known =
                heard.stream()
                        .map(Heard::id)
                        .filter(id -> !fresh.contains(id))
                        .toArray(UUID[]::new);
        return sql.preparedQuery(HASHES)
                .execute(Tuple.of(known))
                .map(rows -> Sorted.of(heard, fresh, hashes(rows)));
    }

    private static Tuple columns(List<Heard> heard) {
        return Tuple.tuple()
                .addValue(heard.stream().map(Heard::id).toArray(UUID[]::new))
                .addValue(texts(heard, Touch::source))
                .addValue(texts(heard, Touch::messageId))
                .addValue(heard.stream().map(Heard::home).toArray(UUID[]::new))
                .addValue(times(heard, one -> one.touch().occurredAt()))
                .addValue(times(heard, one -> Instant.ofEpochMilli(one.delivery().recordedAt())))
                .addValue(texts(heard, Touch::channel))
                .addValue(texts(heard, Touch::type))
                .addValue(heard.stream().map(Heard::contentHash).toArray(UUID[]::new));
    }

    private static String[] texts(List<Heard> heard, Function<Touch, String> text) {
        return heard.stream().map(Heard::touch).map(text).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(List<Heard> heard, Function<Heard, Instant> time) {
        return heard.stream()
                .map(time)
                .map(instant -> instant.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = HashSet.newHashSet(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static Map<UUID, UUID> hashes(RowSet<Row> rows) {
        Map<UUID, UUID> hashes = new HashMap<>();
        rows.forEach(row -> hashes.put(row.getUUID(0), row.getUUID(1)));
        return hashes;
    }
}

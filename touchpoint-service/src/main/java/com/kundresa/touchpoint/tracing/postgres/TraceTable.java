package com.kundresa.touchpoint.tracing.postgres;

import com.kundresa.touchpoint.tracing.Place;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * One insert for a whole poll, 28 bytes a row; a day's partition is made with its first row and
 * dropped whole, so nothing is ever deleted row by row.
 */
@ApplicationScoped
public class TraceTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final String WRITE =
            """
            insert into trace (interaction_id, at, part, at_offset)
            select * from unnest($1::uuid[], $2::timestamptz[], $3::int[], $4::bigint[])
            """;

    private static final String READ =
            """
            select interaction_id, min(at) as at, part, at_offset from trace where interaction_id = $1
             group by interaction_id, part, at_offset order by at, part, at_offset limit 50
            """;

    private static final String OLD =
            """
            select inhrelid::regclass::text as name from pg_inherits
             where inhparent = 'trace'::regclass and inhrelid::regclass::text < $1
            """;

    private final Pool pool;
    private final Set<LocalDate> present = ConcurrentHashMap.newKeySet();

    TraceTable(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> write(List<Place> places) {
        return places.isEmpty()
                ? Uni.createFrom().voidItem()
                : partitions(places)
                        .chain(() -> pool.preparedQuery(WRITE).execute(columns(places)))
                        .replaceWithVoid();
    }

    /** Where this interaction was published, at most 50 times, the earliest first. */
    public Uni<List<Place>> of(UUID interactionId) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(interactionId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(TraceTable::place)
                                .toList());
    }

    /** Drops the days that were over before this time. */
    public Uni<Void> drop(Instant before) {
        return pool.preparedQuery(OLD)
                .execute(Tuple.of(name(day(before))))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(names(rows)))
                .onItem()
                .transformToUniAndConcatenate(
                        name -> pool.query("drop table if exists " + name).execute())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> partitions(List<Place> places) {
        List<LocalDate> missing =
                places.stream()
                        .map(place -> day(place.at()))
                        .distinct()
                        .filter(day -> !present.contains(day))
                        .toList();
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(this::partition)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> partition(LocalDate day) {
        String command =
                "create table if not exists %s partition of trace for values from ('%sT00:00Z') to ('%sT00:00Z')"
                        .formatted(name(day), day, day.plusDays(1));
        return pool.query(command).execute().invoke(() -> present.add(day)).replaceWithVoid();
    }

    private static Tuple columns(List<Place> places) {
        int size = places.size();
        UUID[] ids = new UUID[size];
        OffsetDateTime[] times = new OffsetDateTime[size];
        Integer[] partitions = new Integer[size];
        Long[] offsets = new Long[size];
        for (int index = 0; index < size; index++) {
            Place place = places.get(index);
            ids[index] = place.interactionId();
            times[index] = place.at().atOffset(ZoneOffset.UTC);
            partitions[index] = place.partition();
            offsets[index] = place.offset();
        }
        return Tuple.tuple()
                .addArrayOfUUID(ids)
                .addArrayOfOffsetDateTime(times)
                .addArrayOfInteger(partitions)
                .addArrayOfLong(offsets);
    }

    private static Place place(Row row) {
        return new Place(
                row.getUUID("interaction_id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getInteger("part"),
                row.getLong("at_offset"));
    }

    private static List<String> names(RowSet<Row> rows) {
        List<String> names = new ArrayList<>(rows.size());
        rows.forEach(row -> names.add(row.getString("name")));
        return names;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String name(LocalDate day) {
        return "trace_" + DAY.format(day);
    }
}

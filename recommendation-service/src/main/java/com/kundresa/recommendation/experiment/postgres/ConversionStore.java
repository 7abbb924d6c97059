package com.kundresa.recommendation.experiment.postgres;

import com.kundresa.recommendation.experiment.Conversion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The table of conversions. */
@ApplicationScoped
public class ConversionStore {

    private static final String KEEP =
            """
            INSERT INTO conversion (node_id, at, interaction_id, money, home)
            SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::float8[], $5::boolean[])
            ON CONFLICT DO NOTHING
            """;
    private static final String FORGET = "DELETE FROM conversion WHERE at < $1";

    private final Pool pool;

    ConversionStore(Pool pool) {
        this.pool = pool;
    }

    /** One conversion by one of its identifiers. */
    private record Carried(UUID nodeId, Conversion conversion) {
        boolean isHome() {
            return nodeId.equals(conversion.nodeIds().getFirst());
        }
    }

    /** Repeating it changes nothing. */
    public Uni<Void> keep(List<Conversion> conversions) {
        List<Carried> rows =
                conversions.stream()
                        .flatMap(one -> one.nodeIds().stream().map(node -> new Carried(node, one)))
                        .toList();
        return pool.preparedQuery(KEEP)
                .execute(
                        Tuple.tuple()
                                .addArrayOfUUID(column(rows, Carried::nodeId, UUID[]::new))
                                .addArrayOfOffsetDateTime(
                                        column(
                                                rows,
                                                row -> utc(row.conversion().at()),
                                                OffsetDateTime[]::new))
                                .addArrayOfUUID(
                                        column(
                                                rows,
                                                row -> row.conversion().interactionId(),
                                                UUID[]::new))
                                .addArrayOfDouble(
                                        column(
                                                rows,
                                                row -> row.conversion().money(),
                                                Double[]::new))
                                .addArrayOfBoolean(column(rows, Carried::isHome, Boolean[]::new)))
                .replaceWithVoid();
    }

    /** Forgets what lies before a time. */
    public Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(utc(before))).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> T[] column(
            List<Carried> rows, Function<Carried, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}

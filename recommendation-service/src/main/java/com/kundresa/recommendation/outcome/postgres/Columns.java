package com.kundresa.recommendation.outcome.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows as columns, so that one statement writes or reads many. */
final class Columns {

    private Columns() {}

    static <R, T> T[] column(List<R> rows, Function<R, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    static <R> OffsetDateTime[] times(List<R> rows, Function<R, Instant> at) {
        return rows.stream().map(at).map(Columns::utc).toArray(OffsetDateTime[]::new);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package com.kundresa.recommendation.product.postgres;

import com.kundresa.recommendation.product.Digest;
import com.kundresa.recommendation.product.News;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes one digest inside the caller's transaction, one statement per table. */
final class DigestWriter {

    private static final String PRODUCTS =
            """
            INSERT INTO product AS p (product_id, name, name_at, category, category_at, changed)
            SELECT u.*, $6::bigint
            FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::timestamptz[]) u
            ON CONFLICT (product_id) DO UPDATE SET
              name = CASE WHEN p.name_at IS NULL OR (excluded.name_at, excluded.name) > (p.name_at, p.name)
                          THEN coalesce(excluded.name, p.name) ELSE p.name END,
              name_at = greatest(p.name_at, excluded.name_at),
              category = CASE WHEN p.category_at IS NULL
                                OR (excluded.category_at, excluded.category) > (p.category_at, p.category)
                              THEN coalesce(excluded.category, p.category) ELSE p.category END,
              category_at = greatest(p.category_at, excluded.category_at),
              changed = excluded.changed
            """;
    private static final String PRICES =
            """
            INSERT INTO product_price AS p (product_id, currency, minor, at, changed)
            SELECT u.*, $5::bigint FROM unnest($1::text[], $2::text[], $3::bigint[], $4::timestamptz[]) u
            ON CONFLICT (product_id, currency) DO UPDATE
              SET minor = excluded.minor, at = excluded.at, changed = excluded.changed
              WHERE (excluded.at, excluded.minor) > (p.at, p.minor)
            """;
    private static final String DAYS =
            """
            INSERT INTO product_day AS p (product_id, day, orders, views, changed)
            SELECT u.*, $5::bigint FROM unnest($1::text[], $2::date[], $3::int[], $4::int[]) u
            ON CONFLICT (product_id, day) DO UPDATE
              SET orders = p.orders + excluded.orders, views = p.views + excluded.views, changed = excluded.changed
            """;
    private static final String LOOKS =
            """
            INSERT INTO visit (visitor, day, product_id)
            SELECT * FROM unnest($1::uuid[], $2::date[], $3::text[]) ON CONFLICT DO NOTHING
            """;
    private static final String MEETINGS =
            """
            INSERT INTO meeting (version, is_order, arrived, present)
            SELECT $1, u.* FROM unnest($2::boolean[], $3::text[], $4::text[]) u
            """;

    private final SqlConnection connection;
    private final long version;

    DigestWriter(SqlConnection connection, long version) {
        this.connection = connection;
        this.version = version;
    }

    Uni<Void> write(Digest digest) {
        return products(digest.products())
                .chain(() -> prices(digest.prices()))
                .chain(() -> days(digest.days()))
                .chain(() -> looks(digest.looks()))
                .chain(() -> meetings(digest.meetings()));
    }

    private Uni<Void> products(List<Digest.Named> rows) {
        return execute(
                PRODUCTS,
                rows,
                Tuple.tuple()
                        .addArrayOfString(column(rows, Digest.Named::productId, String[]::new))
                        .addArrayOfString(column(rows, row -> word(row.name()), String[]::new))
                        .addArrayOfOffsetDateTime(
                                column(rows, row -> at(row.name()), OffsetDateTime[]::new))
                        .addArrayOfString(column(rows, row -> word(row.category()), String[]::new))
                        .addArrayOfOffsetDateTime(
                                column(rows, row -> at(row.category()), OffsetDateTime[]::new))
                        .addLong(version));
    }

    private Uni<Void> prices(List<Digest.Priced> rows) {
        return execute(
                PRICES,
                rows,
                Tuple.tuple()
                        .addArrayOfString(column(rows, Digest.Priced::productId, String[]::new))
                        .addArrayOfString(column(rows, Digest.Priced::currency, String[]::new))
                        .addArrayOfLong(column(rows, Digest.Priced::minor, Long[]::new))
                        .addArrayOfOffsetDateTime(
                                column(rows, row -> utc(row.at()), OffsetDateTime[]::new))
                        .addLong(version));
    }

    private Uni<Void> days(List<Digest.Counted> rows) {
        return execute(
                DAYS,
                rows,
                Tuple.tuple()
                        .addArrayOfString(column(rows, Digest.Counted::productId, String[]::new))
                        .addArrayOfLocalDate(column(rows, Digest.Counted::day, LocalDate[]::new))
                        .addArrayOfInteger(column(rows, Digest.Counted::orders, Integer[]::new))
                        .addArrayOfInteger(column(rows, Digest.Counted::views, Integer[]::new))
                        .addLong(version));
    }

    private Uni<Void> looks(List<Digest.Look> rows) {
        return execute(
                LOOKS,
                rows,
                Tuple.tuple()
                        .addArrayOfUUID(column(rows, Digest.Look::visitor, UUID[]::new))
                        .addArrayOfLocalDate(column(rows, Digest.Look::day, LocalDate[]::new))
                        .addArrayOfString(column(rows, Digest.Look::productId, String[]::new)));
    }

    private Uni<Void> meetings(List<News.Meeting> rows) {
        return execute(
                MEETINGS,
                rows,
                Tuple.tuple()
                        .addLong(version)
                        .addArrayOfBoolean(column(rows, News.Meeting::isOrder, Boolean[]::new))
                        .addArrayOfString(column(rows, row -> ids(row.arrived()), String[]::new))
                        .addArrayOfString(column(rows, row -> ids(row.present()), String[]::new)));
    }

    private Uni<Void> execute(String sql, List<?> rows, Tuple columns) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).execute(columns).replaceWithVoid();
    }

    private static String ids(List<String> ids) {
        return new JsonArray(ids).encode();
    }

    private static @Nullable String word(Digest.@Nullable Said said) {
        return said == null ? null : said.word();
    }

    private static @Nullable OffsetDateTime at(Digest.@Nullable Said said) {
        return said == null ? null : utc(said.at());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}

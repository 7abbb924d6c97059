package com.kundresa.recommendation.product.postgres;

import com.kundresa.recommendation.product.DayCount;
import com.kundresa.recommendation.product.News;
import com.kundresa.recommendation.product.Price;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what changed since a version, up to the version that is there when it begins. */
final class NewsQuery {

    /** A reader that starts from nothing counts the newest meetings only. */
    private static final int MOST_MEETINGS = 300_000;

    private static final int HORIZON_DAYS = 400;

    private final SqlConnection connection;
    private final long since;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    NewsQuery(SqlConnection connection, long since) {
        this.connection = connection;
        this.since = since;
    }

    Uni<News> read() {
        return connection
                .preparedQuery("SELECT version FROM knowledge")
                .execute()
                .map(rows -> rows.iterator().next().getLong("version"))
                .chain(version ->
                        version <= since ? Uni.createFrom().item(nothing()) : read(version));
    }

    private News nothing() {
        return new News(since, List.of(), List.of());
    }

    private Uni<News> read(long version) {
        return rows(
                        "SELECT product_id, name, category, available, new_since FROM product"
                                + " WHERE changed > $1 AND changed <= $2",
                        version)
                .invoke(rows -> rows.forEach(this::product))
                .chain(() ->
                        rows(
                                "SELECT product_id, currency, minor, at FROM product_price WHERE changed > $1 AND changed <= $2",
                                version))
                .invoke(rows -> rows.forEach(this::price))
                .chain(() ->
                        rows(
                                "SELECT product_id, day, orders, views FROM product_day WHERE changed > $1 AND changed <= $2"
                                        + " AND day > (SELECT coalesce(max(day), current_date) FROM product_day) - "
                                        + HORIZON_DAYS,
                                version))
                .invoke(rows -> rows.forEach(this::day))
                .chain(() ->
                        rows(
                                "SELECT is_order, arrived, present FROM (SELECT * FROM meeting"
                                        + " WHERE version > $1 AND version <= $2 ORDER BY version DESC, meeting_id DESC LIMIT "
                                        + MOST_MEETINGS
                                        + ") newest ORDER BY version, meeting_id",
                                version))
                .map(meetings -> news(version, meetings));
    }

    private Uni<RowSet<Row>> rows(String sql, long version) {
        return connection.preparedQuery(sql).execute(Tuple.of(since, version));
    }

    private void product(Row row) {
        Fact fact = fact(row);
        fact.name = row.getString("name");
        fact.category = row.getString("category");
        fact.available = row.getBoolean("available");
        LocalDate newSince = row.getLocalDate("new_since");
        fact.newSince = newSince == null ? null : (int) newSince.toEpochDay();
    }

    private void price(Row row) {
        fact(row)
                .prices
                .add(
                        new Price(
                                row.getString("currency"),
                                row.getLong("minor"),
                                row.getOffsetDateTime("at").toInstant()));
    }

    private void day(Row row) {
        fact(row)
                .days
                .add(
                        new DayCount(
                                (int) row.getLocalDate("day").toEpochDay(),
                                row.getInteger("orders"),
                                row.getInteger("views")));
    }

    private Fact fact(Row row) {
        return facts.computeIfAbsent(row.getString("product_id"), Fact::new);
    }

    private News news(long version, RowSet<Row> rows) {
        List<News.Meeting> meetings = new ArrayList<>(rows.size());
        rows.forEach(row ->
                meetings.add(
                        new News.Meeting(
                                row.getBoolean("is_order"),
                                ids(row.getString("arrived")),
                                ids(row.getString("present")))));
        return new News(version, facts.values().stream().map(Fact::done).toList(), meetings);
    }

    private static List<String> ids(String json) {
        return new JsonArray(json).stream().map(String.class::cast).toList();
    }

    /** What is read of one product, from several tables. */
    private static final class Fact {
        final String productId;
        final List<Price> prices = new ArrayList<>();
        final List<DayCount> days = new ArrayList<>();
        @Nullable String name;
        @Nullable String category;
        @Nullable Boolean available;
        @Nullable Integer newSince;

        Fact(String productId) {
            this.productId = productId;
        }

        News.Fact done() {
            return new News.Fact(productId, name, category, available, newSince, prices, days);
        }
    }
}

package com.kundresa.recommendation.push.postgres;

import static com.kundresa.recommendation.push.postgres.BookRows.column;
import static com.kundresa.recommendation.push.postgres.BookRows.ids;

import com.kundresa.recommendation.push.Book;
import com.kundresa.recommendation.push.Occasion;
import com.kundresa.recommendation.push.Wait;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes the waits of books inside the caller's transaction. */
final class WaitRows {

    private static final String WAITS =
            """
            SELECT customer_id, rule_id, kind, subject, since, began_at, status, due_at, why FROM push_wait
            WHERE customer_id = ANY($1::uuid[]) ORDER BY since, occasion, rule_id
            """;
    private static final String CLEAR = "DELETE FROM push_wait WHERE customer_id = ANY($1::uuid[])";
    private static final String WAIT =
            """
            INSERT INTO push_wait (customer_id, rule_id, occasion, kind, subject, since, began_at, status, due_at, why)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
                                 $7::timestamptz[], $8::text[], $9::timestamptz[], $10::text[])
            """;

    private final SqlConnection sql;

    WaitRows(SqlConnection sql) {
        this.sql = sql;
    }

    /** By customer; the caller holds the customers' locks. */
    Uni<Map<UUID, List<Wait>>> of(Collection<UUID> customerIds) {
        return sql.preparedQuery(WAITS).execute(ids(customerIds)).map(WaitRows::waits);
    }

    /** Writes the waits of these books, and no others of theirs. */
    Uni<Void> rewrite(List<Book> books) {
        if (books.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Kept> waits = new ArrayList<>();
        books.forEach(
                book -> book.waits().forEach(wait -> waits.add(new Kept(book.customerId(), wait))));
        Uni<Void> cleared = execute(CLEAR, ids(books.stream().map(Book::customerId).toList()));
        return waits.isEmpty() ? cleared : cleared.chain(() -> insert(waits));
    }

    private Uni<Void> insert(List<Kept> waits) {
        return execute(
                WAIT,
                Tuple.tuple()
                        .addArrayOfUUID(column(waits, Kept::customerId, UUID[]::new))
                        .addArrayOfString(column(waits, kept -> kept.one.ruleId(), String[]::new))
                        .addArrayOfString(
                                column(waits, kept -> kept.occasion().key(), String[]::new))
                        .addArrayOfString(
                                column(waits, kept -> kept.occasion().kind().name(), String[]::new))
                        .addArrayOfString(
                                column(waits, kept -> kept.occasion().subject(), String[]::new))
                        .addArrayOfOffsetDateTime(
                                column(
                                        waits,
                                        kept -> utc(kept.occasion().since()),
                                        OffsetDateTime[]::new))
                        .addArrayOfOffsetDateTime(
                                column(
                                        waits,
                                        kept -> utc(kept.occasion().from()),
                                        OffsetDateTime[]::new))
                        .addArrayOfString(
                                column(waits, kept -> kept.one.status().code(), String[]::new))
                        .addArrayOfOffsetDateTime(
                                column(waits, kept -> utc(kept.one.dueAt()), OffsetDateTime[]::new))
                        .addArrayOfString(column(waits, kept -> kept.one.why(), String[]::new)));
    }

    private Uni<Void> execute(String statement, Tuple columns) {
        return sql.preparedQuery(statement).execute(columns).replaceWithVoid();
    }

    private static Map<UUID, List<Wait>> waits(RowSet<Row> rows) {
        Map<UUID, List<Wait>> waits = new HashMap<>();
        for (Row row : rows) {
            waits.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(wait(row));
        }
        return waits;
    }

    private static Wait wait(Row row) {
        return new Wait(
                row.getString(1),
                new Occasion(
                        Occasion.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getOffsetDateTime(4).toInstant(),
                        row.getOffsetDateTime(5).toInstant()),
                status(row.getString(6)),
                row.getOffsetDateTime(7).toInstant(),
                row.getString(8));
    }

    private static Wait.Status status(String code) {
        return Arrays.stream(Wait.Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A wait and whose it is. */
    private record Kept(UUID customerId, Wait one) {
        Occasion occasion() {
            return one.occasion();
        }
    }
}

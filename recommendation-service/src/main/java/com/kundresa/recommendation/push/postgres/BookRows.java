package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.push.Book;
import com.kundresa.recommendation.push.Books;
import com.kundresa.recommendation.push.Occasion;
import com.kundresa.recommendation.push.Standing;
import com.kundresa.recommendation.push.Wait;
import com.kundresa.recommendation.push.json.PushJson;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads and writes books inside the caller's transaction, one statement per table. */
final class BookRows {

    private static final String MAKE =
            """
            INSERT INTO push_customer (customer_id, version) SELECT id, 0 FROM unnest($1::uuid[]) id ORDER BY id
            ON CONFLICT DO NOTHING
            """;
    private static final String CUSTOMERS =
            """
            SELECT customer_id, version, moved_to, standing FROM push_customer
            WHERE customer_id = ANY($1::uuid[]) ORDER BY customer_id FOR UPDATE
            """;
    private static final String WAITS =
            """
            SELECT customer_id, rule_id, kind, subject, since, began_at, status, due_at, why FROM push_wait
            WHERE customer_id = ANY($1::uuid[]) ORDER BY since, occasion, rule_id
            """;
    private static final String KEEP =
            """
            INSERT INTO push_customer AS c (customer_id, version, moved_to, standing)
            SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[])
            ON CONFLICT (customer_id) DO UPDATE
              SET version = excluded.version, moved_to = excluded.moved_to, standing = excluded.standing
            """;
    private static final String CLEAR = "DELETE FROM push_wait WHERE customer_id = ANY($1::uuid[])";
    private static final String WAIT =
            """
            INSERT INTO push_wait (customer_id, rule_id, occasion, kind, subject, since, began_at, status, due_at, why)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
                                 $7::timestamptz[], $8::text[], $9::timestamptz[], $10::text[])
            """;
    private static final String MOVE_STEPS =
            """
            UPDATE push_step s SET customer_id = m.next
            FROM unnest($1::uuid[], $2::uuid[]) AS m(gone, next) WHERE s.customer_id = m.gone
            """;
    private static final String ERASE_STEPS =
            "DELETE FROM push_step WHERE customer_id = ANY($1::uuid[])";
    private static final String ERASE =
            "DELETE FROM push_customer WHERE customer_id = ANY($1::uuid[]) OR moved_to ="
                + " ANY($1::uuid[])";

    private final SqlConnection sql;

    BookRows(SqlConnection sql) {
        this.sql = sql;
    }

    Uni<Void> make(Collection<UUID> customerIds) {
        return execute(MAKE, ids(customerIds));
    }

    /** Locks them in the order of their ids, so that two who do so do not block each other. */
    Uni<List<Book>> lock(Collection<UUID> customerIds) {
        return books(CUSTOMERS, customerIds);
    }

    /** Locks one unless it is locked by another. */
    Uni<List<Book>> lockFree(UUID customerId) {
        return books(CUSTOMERS + " SKIP LOCKED", List.of(customerId));
    }

    Uni<Void> write(Books books) {
        List<Book> changed = books.changed();
        List<Book> rewritten = changed.stream().filter(books::hasOtherWaits).toList();
        List<Book> moved = changed.stream().filter(book -> book.movedTo() != null).toList();
        return keep(changed)
                .chain(() -> rewrite(rewritten))
                .chain(() -> moveSteps(moved))
                .chain(() -> erase(books.erased()));
    }

    private Uni<List<Book>> books(String customers, Collection<UUID> customerIds) {
        return sql.preparedQuery(customers)
                .execute(ids(customerIds))
                .chain(rows ->
                        sql.preparedQuery(WAITS)
                                .execute(ids(customerIds))
                                .map(waits -> books(rows, waits(waits))));
    }

    private Uni<Void> keep(List<Book> books) {
        return books.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(
                        KEEP,
                        Tuple.tuple()
                                .addArrayOfUUID(column(books, Book::customerId, UUID[]::new))
                                .addArrayOfLong(column(books, Book::version, Long[]::new))
                                .addArrayOfUUID(column(books, Book::movedTo, UUID[]::new))
                                .addArrayOfString(
                                        column(books, BookRows::standing, String[]::new)));
    }

    private Uni<Void> rewrite(List<Book> books) {
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

    private Uni<Void> moveSteps(List<Book> moved) {
        return moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(
                        MOVE_STEPS,
                        Tuple.tuple()
                                .addArrayOfUUID(column(moved, Book::customerId, UUID[]::new))
                                .addArrayOfUUID(column(moved, Book::movedTo, UUID[]::new)));
    }

    private Uni<Void> erase(Set<UUID> erased) {
        return erased.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(ERASE_STEPS, ids(erased)).chain(() -> execute(ERASE, ids(erased)));
    }

    private Uni<Void> execute(String statement, Tuple columns) {
        return sql.preparedQuery(statement).execute(columns).replaceWithVoid();
    }

    private static List<Book> books(RowSet<Row> rows, Map<UUID, List<Wait>> waits) {
        List<Book> books = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            UUID id = row.getUUID(0);
            books.add(
                    new Book(
                            id,
                            row.getLong(1),
                            row.getUUID(2),
                            standing(row.getString(3)),
                            waits.getOrDefault(id, List.of())));
        }
        return books;
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

    private static @Nullable Standing standing(@Nullable String kept) {
        return kept == null ? null : PushJson.keptStanding(kept);
    }

    private static @Nullable String standing(Book book) {
        Standing standing = book.standing();
        return standing == null ? null : PushJson.text(standing);
    }

    private static Tuple ids(Collection<UUID> ids) {
        return Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** A wait and whose it is. */
    private record Kept(UUID customerId, Wait one) {
        Occasion occasion() {
            return one.occasion();
        }
    }
}

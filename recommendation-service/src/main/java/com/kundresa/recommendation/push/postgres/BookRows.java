package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.push.Book;
import com.kundresa.recommendation.push.Books;
import com.kundresa.recommendation.push.Standing;
import com.kundresa.recommendation.push.Wait;
import com.kundresa.recommendation.push.json.PushJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

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
    private static final String KEEP =
            """
            INSERT INTO push_customer AS c (customer_id, version, moved_to, standing)
            SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[])
            ON CONFLICT (customer_id) DO UPDATE
              SET version = excluded.version, moved_to = excluded.moved_to, standing = excluded.standing
            """;
    private static final String MOVE_STEPS =
            """
            UPDATE push_step s SET customer_id = m.next
            FROM unnest($1::uuid[], $2::uuid[]) AS m(gone, next) WHERE s.customer_id = m.gone
            """;
    private static final String ERASE_STEPS =
            "DELETE FROM push_step WHERE customer_id = ANY($1::uuid[])";
    private static final String ERASE =
            """
            DELETE FROM push_customer WHERE customer_id = ANY($1::uuid[]) OR moved_to = ANY($1::uuid[])
            """;

    private final SqlConnection sql;
    private final WaitRows waits;

    BookRows(SqlConnection sql) {
        this.sql = sql;
        this.waits = new WaitRows(sql);
    }

    Uni<Void> make(Collection<UUID> customerIds) {
        return customerIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(MAKE, ids(customerIds));
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
                .chain(() -> waits.rewrite(rewritten))
                .chain(() -> moveSteps(moved))
                .chain(() -> erase(books.erased()));
    }

    private Uni<List<Book>> books(String customers, Collection<UUID> customerIds) {
        return sql.preparedQuery(customers)
                .execute(ids(customerIds))
                .chain(rows -> waits.of(customerIds).map(theirs -> books(rows, theirs)));
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

    private static @Nullable Standing standing(@Nullable String kept) {
        return kept == null ? null : PushJson.keptStanding(kept);
    }

    private static @Nullable String standing(Book book) {
        Standing standing = book.standing();
        return standing == null ? null : PushJson.text(standing);
    }

    static Tuple ids(Collection<UUID> ids) {
        return Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new));
    }

    static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}

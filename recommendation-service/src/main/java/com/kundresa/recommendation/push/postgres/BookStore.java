package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.decision.postgres.DecisionStore;
import com.kundresa.recommendation.push.Book;
import com.kundresa.recommendation.push.Books;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The books of all customers; each is changed under the lock of its customer. */
@ApplicationScoped
public class BookStore {

    private static final String DUE =
            """
            SELECT customer_id, rule_id, occasion FROM push_wait
            WHERE status = 'waiting' AND due_at <= $1 ORDER BY due_at LIMIT $2
            """;
    private static final String FORGET =
            """
            DELETE FROM push_wait WHERE status <> 'waiting' AND began_at < $1 AND due_at < $1
            """;

    private final Pool pool;
    private final DecisionStore decisions;

    BookStore(Pool pool, DecisionStore decisions) {
        this.pool = pool;
        this.decisions = decisions;
    }

    /**
     * A wait whose time has come.
     *
     * @param occasion the occasion's key
     */
    public record Due(UUID customerId, String ruleId, String occasion) {}

    /** The waits that are due, the oldest first. */
    public Uni<List<Due>> due(Instant at, int most) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(at.atOffset(ZoneOffset.UTC), most))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Due(row.getUUID(0), row.getString(1), row.getString(2)))
                                .toList());
    }

    /**
     * Changes the books of these customers, and of those they have moved to, all or nothing.
     *
     * @param begun who gets a book where there is none; of others without one there is none after
     */
    public Uni<Void> change(
            Collection<UUID> begun, Collection<UUID> customerIds, Consumer<Books> change) {
        return pool.withTransaction(sql -> {
            BookRows rows = new BookRows(sql);
            return rows.make(begun)
                    .chain(() -> locked(rows, new TreeSet<>(customerIds), new ArrayList<>()))
                    .map(stored -> changed(stored, change))
                    .chain(rows::write);
        });
    }

    /**
     * Opens the book of one customer for a decision, which is committed with it. Nothing is done
     * where somebody else has it open, or there is none.
     */
    public Uni<Void> open(UUID customerId, Function<OpenBook, Uni<Void>> work) {
        return pool.withTransaction(sql ->
                new BookRows(sql)
                        .lockFree(customerId)
                        .chain(found ->
                                found.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : work.apply(opened(sql, found.getFirst()))));
    }

    /** Forgets the waits that ended before a moment. */
    public Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private OpenBook opened(SqlConnection sql, Book book) {
        return new OpenBook(sql, book, decisions);
    }

    private static Uni<List<Book>> locked(
            BookRows rows, Collection<UUID> customerIds, List<Book> known) {
        return rows.lock(customerIds)
                .chain(books -> {
                    known.addAll(books);
                    List<UUID> further = further(known);
                    return further.isEmpty()
                            ? Uni.createFrom().item(known)
                            : locked(rows, further, known);
                });
    }

    /** The customers that the known ones have moved to and that are not known yet. */
    private static List<UUID> further(List<Book> known) {
        List<UUID> ids = known.stream().map(Book::customerId).toList();
        return known.stream()
                .map(Book::movedTo)
                .filter(Objects::nonNull)
                .filter(to -> !ids.contains(to))
                .distinct()
                .sorted()
                .toList();
    }

    private static Books changed(List<Book> stored, Consumer<Books> change) {
        Books books = new Books(stored);
        change.accept(books);
        return books;
    }
}

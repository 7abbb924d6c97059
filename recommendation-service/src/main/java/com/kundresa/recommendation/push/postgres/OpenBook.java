package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.decision.postgres.DecisionStore;
import com.kundresa.recommendation.decision.postgres.NewDecision;
import com.kundresa.recommendation.push.Book;
import com.kundresa.recommendation.push.Books;
import com.kundresa.recommendation.push.Moment;
import com.kundresa.recommendation.push.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The book of one customer under its lock: nobody else decides for this customer until it is
 * closed, so that what was sent before is counted exactly.
 */
public final class OpenBook {

    private static final String EARLIER =
            """
            SELECT rule_id, decided_at FROM push_step
            WHERE anchor = $1 AND decided_at > $2 AND status IN ('due', 'sent', 'dead')
            """;

    private final SqlConnection sql;
    private final Book book;
    private final DecisionStore decisions;

    OpenBook(SqlConnection sql, Book book, DecisionStore decisions) {
        this.sql = sql;
        this.book = book;
        this.decisions = decisions;
    }

    /** As it was when it was opened. */
    public Book book() {
        return book;
    }

    /** The steps that this person was offered after a moment. */
    public Uni<List<Moment.Earlier>> earlier(UUID anchor, Instant after) {
        return sql.preparedQuery(EARLIER)
                .execute(Tuple.of(anchor, after.atOffset(ZoneOffset.UTC)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(OpenBook::earlier)
                                .toList());
    }

    /** Closes it with what has changed. */
    public Uni<Void> close(Book changed) {
        Books books = new Books(List.of(book));
        books.put(changed);
        return new BookRows(sql).write(books);
    }

    /** Closes it with a step that needed no decision. */
    public Uni<Void> close(Book changed, Step step) {
        return StepRows.insert(sql, step).chain(fresh -> close(changed));
    }

    /** Closes it with a step and the decision behind it, unless the step is there already. */
    public Uni<Void> close(Book changed, Step step, NewDecision decision) {
        return StepRows.insert(sql, step)
                .chain(fresh ->
                        fresh
                                ? decisions.insert(sql, List.of(decision))
                                : Uni.createFrom().voidItem())
                .chain(() -> close(changed));
    }

    /** Closes it for ever: nothing is kept of the customer. */
    public Uni<Void> erase() {
        Books books = new Books(List.of(book));
        books.erase(book.customerId());
        return new BookRows(sql).write(books);
    }

    private static Moment.Earlier earlier(Row row) {
        return new Moment.Earlier(row.getString(0), row.getOffsetDateTime(1).toInstant());
    }
}

package com.kundresa.profile.suggesting.postgres;

import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.suggesting.Run;
import com.kundresa.profile.suggesting.Wanted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Runs and how far each is; its row is written with each of its batches, so it goes on there. */
@ApplicationScoped
public class RunTable {
    private static final String COLUMNS =
            """
            run_id, begun_at, finished_at, step, fields, at_least, most, behind, customers, pairs, complete,
            suggested
            """;

    private static final String BEGIN =
            """
            insert into suggestion_run (run_id, begun_at, step, fields, at_least, most)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """;

    private static final String FIND =
            "select " + COLUMNS + " from suggestion_run where run_id = $1";

    private static final String TAKE =
            "select "
                    + COLUMNS
                    + " from suggestion_run where finished_at is null for update skip locked";

    private static final String WRITE =
            """
            update suggestion_run
               set finished_at = $2, step = $3, behind = $4, customers = $5, pairs = $6, complete = $7,
                   suggested = $8
             where run_id = $1
            """;

    private static final String COLON = ":";

    /**
     * Begins one.
     *
     * @return false where one is going on
     */
    public Uni<Boolean> begin(SqlClient sql, Run run) {
        Tuple columns =
                Tuple.of(
                        run.id(),
                        run.begunAt().atOffset(ZoneOffset.UTC),
                        word(run.step()),
                        texts(run.wanted().fields()),
                        run.wanted().atLeast(),
                        run.wanted().most());
        return sql.preparedQuery(BEGIN).execute(columns).map(rows -> rows.rowCount() == 1);
    }

    /** The one of this id. */
    public Uni<Optional<Run>> find(SqlClient sql, UUID id) {
        return sql.preparedQuery(FIND).execute(Tuple.of(id)).map(RunTable::first);
    }

    /** The one that goes on, unless somebody else is at it. */
    Uni<Optional<Run>> take(SqlConnection sql) {
        return sql.preparedQuery(TAKE).execute().map(RunTable::first);
    }

    /** Keeps how far it is. */
    Uni<Void> write(SqlConnection sql, Run run) {
        Instant finished = run.finishedAt();
        Tuple columns =
                Tuple.tuple()
                        .addValue(run.id())
                        .addValue(finished == null ? null : finished.atOffset(ZoneOffset.UTC))
                        .addValue(word(run.step()))
                        .addValue(run.behind())
                        .addValue(run.customers())
                        .addValue(run.pairs())
                        .addValue(run.complete())
                        .addValue(run.suggested());
        return sql.preparedQuery(WRITE).execute(columns).replaceWithVoid();
    }

    /** Fields as they lie in a column. */
    static String[] texts(List<Field> fields) {
        return fields.stream()
                .map(field -> field.kind() + COLON + field.name())
                .toArray(String[]::new);
    }

    /** The fields that {@link #texts} wrote. */
    static List<Field> fields(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> text.split(COLON, 2))
                .map(parts -> new Field(parts[1], Field.Kind.valueOf(parts[0])))
                .toList();
    }

    private static Optional<Run> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(toRun(row));
        }
        return Optional.empty();
    }

    private static Run toRun(Row row) {
        OffsetDateTime finished = row.getOffsetDateTime(2);
        return new Run(
                row.getUUID(0),
                row.getOffsetDateTime(1).toInstant(),
                finished == null ? null : finished.toInstant(),
                Run.Step.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                new Wanted(fields(row.getArrayOfStrings(4)), row.getDouble(5), row.getInteger(6)),
                row.getUUID(7),
                row.getLong(8),
                row.getLong(9),
                row.getBoolean(10),
                row.getInteger(11));
    }

    private static String word(Run.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}

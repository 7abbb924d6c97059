package com.kundresa.touchpoint.rejection.postgres;

import com.kundresa.touchpoint.rejection.Cursor;
import com.kundresa.touchpoint.rejection.DeadLetter;
import com.kundresa.touchpoint.rejection.DeadLetter.Replay;
import com.kundresa.touchpoint.rejection.Question;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dead letters in PostgreSQL; plain SQL, as they come in batches and only one field changes. */
@ApplicationScoped
public class DeadLetterStore {

    private static final String COLUMNS =
            "id, source, verified, message_id, reason, detail, received_at, way, envelope, original,"
                    + " original_length, whole, trace_parent, replayed_at, replay_outcome";

    private static final String KEEP =
            """
            insert into dead_letter (id, source, verified, message_id, reason, detail, received_at, way, envelope,
                                     original, original_length, whole, trace_parent)
            select * from unnest($1::uuid[], $2::text[], $3::boolean[], $4::text[], $5::text[], $6::text[],
                                 $7::timestamptz[], $8::text[], $9::text[], $10::bytea[], $11::int[], $12::boolean[],
                                 $13::text[])
            on conflict (id) do nothing
            """;

    private static final String PAGE =
            "select "
                    + COLUMNS.replace("original,", "''::bytea as original,")
                    + """
                     from dead_letter
                     where ($1::text is null or source = $1)
                       and ($2::text is null or reason = $2)
                       and ($3::timestamptz is null or received_at >= $3)
                       and ($4::timestamptz is null or received_at < $4)
                       and ($5::timestamptz is null or (received_at, id) < ($5, $6::uuid))
                     order by received_at desc, id desc
                     limit $7
                    """;

    private static final String OF_MESSAGE =
            "select "
                    + COLUMNS.replace("original,", "''::bytea as original,")
                    + " from dead_letter where source = $1 and message_id = $2"
                    + " order by received_at limit 100";

    private static final String ONE = "select " + COLUMNS + " from dead_letter where id = $1";

    private static final String REPLAYED =
            "update dead_letter set replayed_at = $2, replay_outcome = $3 where id = $1";

    private static final String DROP =
            """
            delete from dead_letter
             where id in (select id from dead_letter where received_at < $1 order by received_at limit 10000)
            """;

    private final Pool pool;

    DeadLetterStore(Pool pool) {
        this.pool = pool;
    }

    /** Keeps those that are not kept yet. */
    public Uni<Void> keep(List<DeadLetter> letters) {
        return letters.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(KEEP).execute(LetterRows.columns(letters)).replaceWithVoid();
    }

    /** A page without the original bytes. */
    public Uni<List<DeadLetter>> page(Question question) {
        Cursor after = question.after();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(question.source());
        values.add(question.reason());
        values.add(utc(question.from()));
        values.add(utc(question.to()));
        values.add(after == null ? null : utc(after.receivedAt()));
        values.add(after == null ? null : after.id());
        values.add(question.limit());
        return pool.preparedQuery(PAGE).execute(Tuple.from(values)).map(DeadLetterStore::letters);
    }

    /** All of one message, the earliest first, without the original bytes. */
    public Uni<List<DeadLetter>> of(String source, String messageId) {
        return pool.preparedQuery(OF_MESSAGE)
                .execute(Tuple.of(source, messageId))
                .map(DeadLetterStore::letters);
    }

    public Uni<Optional<DeadLetter>> one(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> letters(rows).stream().findFirst());
    }

    /** Remembers what came of sending it again. */
    public Uni<Void> replayed(UUID id, Replay replay) {
        return pool.preparedQuery(REPLAYED)
                .execute(Tuple.of(id, utc(replay.at()), replay.outcome()))
                .replaceWithVoid();
    }

    /** Drops at most 10,000 of those received before this time; gives how many. */
    public Uni<Integer> drop(Instant before) {
        return pool.preparedQuery(DROP).execute(Tuple.of(utc(before))).map(RowSet::rowCount);
    }

    private static List<DeadLetter> letters(RowSet<Row> rows) {
        List<DeadLetter> letters = new ArrayList<>(rows.size());
        rows.forEach(row -> letters.add(LetterRows.letter(row)));
        return letters;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

package com.kundresa.touchpoint.rejection.postgres;

import com.kundresa.touchpoint.rejection.DeadLetter;
import com.kundresa.touchpoint.rejection.DeadLetter.Replay;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dead letters as columns and as rows. */
final class LetterRows {

    private LetterRows() {}

    /** One array a column, in the order of the insert. */
    static Tuple columns(List<DeadLetter> letters) {
        return Tuple.tuple()
                .addArrayOfUUID(letters.stream().map(DeadLetter::id).toArray(UUID[]::new))
                .addArrayOfString(texts(letters, DeadLetter::source))
                .addArrayOfBoolean(
                        letters.stream().map(DeadLetter::verified).toArray(Boolean[]::new))
                .addArrayOfString(texts(letters, DeadLetter::messageId))
                .addArrayOfString(texts(letters, DeadLetter::reason))
                .addArrayOfString(texts(letters, DeadLetter::detail))
                .addArrayOfOffsetDateTime(
                        letters.stream()
                                .map(letter -> letter.receivedAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .addArrayOfString(texts(letters, DeadLetter::way))
                .addArrayOfString(texts(letters, DeadLetter::envelope))
                .addValue(
                        letters.stream()
                                .map(letter -> Buffer.buffer(letter.original()))
                                .toArray(Buffer[]::new))
                .addArrayOfInteger(
                        letters.stream().map(DeadLetter::originalLength).toArray(Integer[]::new))
                .addArrayOfBoolean(letters.stream().map(DeadLetter::whole).toArray(Boolean[]::new))
                .addArrayOfString(texts(letters, DeadLetter::traceParent));
    }

    static DeadLetter letter(Row row) {
        OffsetDateTime replayedAt = row.getOffsetDateTime("replayed_at");
        return new DeadLetter(
                row.getUUID("id"),
                row.getString("source"),
                row.getBoolean("verified"),
                row.getString("message_id"),
                row.getString("reason"),
                row.getString("detail"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("way"),
                row.getString("envelope"),
                row.getBuffer("original").getBytes(),
                row.getInteger("original_length"),
                row.getBoolean("whole"),
                row.getString("trace_parent"),
                replayedAt == null
                        ? null
                        : new Replay(replayedAt.toInstant(), row.getString("replay_outcome")));
    }

    /** PostgreSQL's texts hold anything but NUL, which a strange sender may have put there. */
    private static @Nullable String[] texts(
            List<DeadLetter> letters, Function<DeadLetter, @Nullable String> column) {
        String[] texts = new String[letters.size()];
        for (int index = 0; index < texts.length; index++) {
            String text = column.apply(letters.get(index));
            texts[index] = text == null ? null : text.replace('\0', '\uFFFD');
        }
        return texts;
    }
}

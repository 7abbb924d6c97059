package com.kundresa.touchpoint.mending.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.touchpoint.rejection.Cursor;
import com.kundresa.touchpoint.rejection.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One dead letter without its bytes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterAnswer(
        UUID id,
        String source,
        @Nullable String messageId,
        String reason,
        String detail,
        Instant receivedAt,
        @Nullable String way,
        int bytes,
        @Nullable String traceParent,
        boolean replayable,
        @Nullable Instant replayedAt,
        @Nullable String replayOutcome) {

    /**
     * A page of them.
     *
     * @param next cursor of the next page; absent on the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<DeadLetterAnswer> deadLetters, @Nullable String next) {

        static Page of(List<DeadLetter> letters, int limit) {
            DeadLetter last = letters.size() < limit ? null : letters.getLast();
            return new Page(
                    letters.stream().map(DeadLetterAnswer::of).toList(),
                    last == null ? null : new Cursor(last.receivedAt(), last.id()).text());
        }
    }

    /** One with its bytes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Whole(
            DeadLetterAnswer deadLetter,
            @Schema(description = "What was sent, at most the first 64 KB.") String base64,
            @Schema(description = "The same where it is UTF-8.") @Nullable String text,
            @Schema(description = "What the request said once for all its items, as JSON.")
                    String envelope) {

        static Whole of(DeadLetter letter) {
            return new Whole(
                    DeadLetterAnswer.of(letter),
                    Base64.getEncoder().encodeToString(letter.original()),
                    utf8(letter.original()),
                    letter.envelope());
        }
    }

    /** What came of a replay that was not refused. */
    public record ReplayAnswer(
            @Schema(description = "accepted, already-accepted or ignored.") String outcome) {}

    static DeadLetterAnswer of(DeadLetter letter) {
        DeadLetter.Replay replay = letter.replay();
        return new DeadLetterAnswer(
                letter.id(),
                letter.source(),
                letter.messageId(),
                letter.reason(),
                letter.detail(),
                letter.receivedAt(),
                letter.way(),
                letter.originalLength(),
                letter.traceParent(),
                letter.replayable(),
                replay == null ? null : replay.at(),
                replay == null ? null : replay.outcome());
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherBytes) {
            return null;
        }
    }
}

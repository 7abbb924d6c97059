package com.kundresa.touchpoint.tracing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.touchpoint.rejection.DeadLetter;
import com.kundresa.touchpoint.tracing.Place;
import com.kundresa.touchpoint.tracing.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that happened to one event, the earliest first. */
public record TraceAnswer(
        String source, String messageId, UUID interactionId, List<StepAnswer> steps) {

    /** One thing that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepAnswer(
            Instant at,
            @Schema(description = "published or rejected.") String what,
            @Nullable Instant receivedAt,
            @Nullable String channel,
            @Nullable String type,
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable UUID deadLetter,
            @Nullable Instant replayedAt,
            @Nullable String replayOutcome) {

        static StepAnswer of(Step step) {
            return switch (step) {
                case Step.Published(String topic, Place place, Step.Told told) ->
                        published(topic, place, told);
                case Step.Rejected(DeadLetter letter) -> rejected(letter);
            };
        }

        private static StepAnswer published(String topic, Place place, Step.@Nullable Told told) {
            return new StepAnswer(
                    place.at(),
                    "published",
                    told == null ? null : told.receivedAt(),
                    told == null ? null : told.channel(),
                    told == null ? null : told.type(),
                    topic,
                    place.partition(),
                    place.offset(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private static StepAnswer rejected(DeadLetter letter) {
            DeadLetter.Replay replay = letter.replay();
            return new StepAnswer(
                    letter.receivedAt(),
                    "rejected",
                    letter.receivedAt(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    letter.reason(),
                    letter.detail(),
                    letter.id(),
                    replay == null ? null : replay.at(),
                    replay == null ? null : replay.outcome());
        }
    }
}

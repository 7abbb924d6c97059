package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.postgres.Reviews;
import com.kundresa.profile.suggesting.postgres.SuggestionTable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A reader's place in the queue of reviews, whose first part are doubtful links and whose second
 * part are suggestions. It names where the entry stood, not the entry: what is decided meanwhile
 * neither hides nor repeats another one.
 */
sealed interface ReviewCursor {
    /** PostgreSQL's times reach further on both sides. */
    Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");

    Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** Behind a doubtful link. */
    record BehindLink(Reviews.Place place) implements ReviewCursor {}

    /** Behind a suggestion, so behind all links. */
    record BehindSuggestion(SuggestionTable.Place place) implements ReviewCursor {}

    /** The place among the links; nothing behind them all. */
    default Optional<Reviews.Place> link() {
        return switch (this) {
            case BehindLink(Reviews.Place place) -> Optional.of(place);
            case BehindSuggestion behind -> Optional.empty();
        };
    }

    /** The place among the suggestions; nothing before them all. */
    default Optional<SuggestionTable.Place> suggestion() {
        return switch (this) {
            case BehindLink before -> Optional.empty();
            case BehindSuggestion(SuggestionTable.Place place) -> Optional.of(place);
        };
    }

    /** Opaque text for URLs. */
    default String encode() {
        String text =
                switch (this) {
                    case BehindLink(Reviews.Place place) ->
                            "%s %s %s %s %s"
                                    .formatted(
                                            place.at(),
                                            place.one(),
                                            place.other(),
                                            place.rule(),
                                            place.verified());
                    case BehindSuggestion(SuggestionTable.Place place) ->
                            "%s %s %s".formatted(place.weight(), place.one(), place.other());
                };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that {@link #encode} wrote, or nothing where the text is none of ours. */
    static Optional<ReviewCursor> decode(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split(" ", -1);
            return switch (parts.length) {
                case 5 -> Optional.of(new BehindLink(link(parts)));
                case 3 -> Optional.of(new BehindSuggestion(suggestion(parts)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reviews.Place link(String[] parts) {
        Instant at = Instant.parse(parts[0]);
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("no time that is stored");
        }
        return new Reviews.Place(
                at,
                UUID.fromString(parts[1]),
                UUID.fromString(parts[2]),
                Link.Rule.valueOf(parts[3]).name(),
                Boolean.parseBoolean(parts[4]));
    }

    private static SuggestionTable.Place suggestion(String[] parts) {
        double weight = Double.parseDouble(parts[0]);
        if (Double.isNaN(weight)) {
            throw new IllegalArgumentException("no weight");
        }
        return new SuggestionTable.Place(
                weight, UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }
}

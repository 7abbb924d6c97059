package com.kundresa.touchpoint.mending;

import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.json.BodyParser;
import com.kundresa.touchpoint.publishing.Delivery;
import com.kundresa.touchpoint.publishing.Outcome;
import com.kundresa.touchpoint.publishing.PublishInteractions;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.Ways;
import com.kundresa.touchpoint.rejection.DeadLetter;
import com.kundresa.touchpoint.rejection.DeadLetter.Replay;
import com.kundresa.touchpoint.rejection.postgres.DeadLetterStore;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.Sources;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends a dead letter again: the original bytes through the reader that refused them, as the same
 * source and with the time at which they were received first. What was accepted once is not sent a
 * second time. Fails with BrokerUnavailable where the broker does not acknowledge.
 */
@ApplicationScoped
public class ReplayDeadLetter {

    private static final String NO_TRACE =
            "00-00000000000000000000000000000001-0000000000000001-00";

    private final DeadLetterStore store;
    private final Sources sources;
    private final Ways ways;
    private final PublishInteractions publishing;
    private final InstantSource clock;

    ReplayDeadLetter(
            DeadLetterStore store,
            Sources sources,
            Ways ways,
            PublishInteractions publishing,
            InstantSource clock) {
        this.store = store;
        this.sources = sources;
        this.ways = ways;
        this.publishing = publishing;
        this.clock = clock;
    }

    public Uni<Replayed> replay(UUID id) {
        return store.one(id)
                .chain(letter ->
                        letter.map(this::replay)
                                .orElseGet(() -> Uni.createFrom().item(new Replayed.Unknown())));
    }

    private Uni<Replayed> replay(DeadLetter letter) {
        if (letter.accepted()) {
            return Uni.createFrom().item(new Replayed.AcceptedBefore());
        }
        Optional<Source> source = sources.named(letter.source());
        Optional<Way> way = Optional.ofNullable(letter.way()).flatMap(ways::named);
        if (!letter.replayable() || way.isEmpty()) {
            return cannot("It was not kept whole, or was never a single event.");
        }
        if (source.isEmpty() || source.get().disabled()) {
            return cannot("Its source is disabled; enable it first.");
        }
        return switch (body(letter, way.get())) {
            case Body.Readable body -> publish(letter, source.get(), way.get(), body);
            case Body.Unreadable _, Body.TooManyItems _ ->
                    cannot("Its bytes are no event of this path.");
        };
    }

    private Uni<Replayed> publish(DeadLetter letter, Source source, Way way, Body.Readable body) {
        Delivery delivery =
                new Delivery(
                        letter.verified() ? source.signed() : source,
                        body,
                        way,
                        letter.receivedAt(),
                        false,
                        letter.traceParent() == null ? NO_TRACE : letter.traceParent());
        return publishing
                .publishAgain(delivery)
                .map(ReplayDeadLetter::replayed)
                .call(replayed ->
                        store.replayed(
                                letter.id(), new Replay(clock.instant(), outcome(replayed))));
    }

    private static Replayed replayed(Outcome outcome) {
        if (!outcome.refused().isEmpty()) {
            Refusal refusal = outcome.refused().getFirst().refusal();
            return new Replayed.RefusedAgain(refusal);
        }
        return outcome.accepted().isEmpty() ? new Replayed.Ignored() : new Replayed.Accepted();
    }

    private static String outcome(Replayed replayed) {
        return switch (replayed) {
            case Replayed.Accepted _, Replayed.AcceptedBefore _ -> DeadLetter.ACCEPTED;
            case Replayed.RefusedAgain(Refusal refusal) -> refusal.reason().code();
            case Replayed.Ignored _ -> "ignored";
            case Replayed.NotReplayable _, Replayed.Unknown _ -> "not-replayable";
        };
    }

    /** The item alone, beside what its request said for all items. */
    private static Body body(DeadLetter letter, Way way) {
        Shape shape = way.shape() == Shape.FORM ? Shape.FORM : Shape.ONE;
        return switch (BodyParser.parse(letter.original(), shape, way.bounds())) {
            case Body.Readable one -> new Body.Readable(envelope(letter), one.items(), true);
            case Body.Unreadable unreadable -> unreadable;
            case Body.TooManyItems tooMany -> tooMany;
        };
    }

    private static Fields envelope(DeadLetter letter) {
        byte[] json = letter.envelope().getBytes(StandardCharsets.UTF_8);
        return BodyParser.parse(json, Shape.ONE, Bounds.RECEIPTS)
                        instanceof Body.Readable(Fields _, var items, boolean _)
                ? items.getFirst().fields()
                : Fields.NONE;
    }

    private static Uni<Replayed> cannot(String detail) {
        return Uni.createFrom().item(new Replayed.NotReplayable(detail));
    }
}

package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.announcing.ChangeStream;
import com.kundresa.profile.announcing.Position;
import com.kundresa.profile.announcing.StreamConfig;
import com.kundresa.profile.announcing.Told;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Changes as server-sent events, with a heartbeat between them that shows that the line stands. The
 * id of an event is the place behind it: whoever comes again with it misses nothing, or is told to
 * read afresh.
 */
@ApplicationScoped
public class ChangeEvents {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Position NOWHERE = new Position(Map.of());

    private final ChangeStream changes;
    private final StreamConfig config;
    private final Sse sse;

    ChangeEvents(ChangeStream changes, StreamConfig config, Sse sse) {
        this.changes = changes;
        this.config = config;
        this.sse = sse;
    }

    /**
     * The changes that are wanted, from now on or from the last event.
     *
     * @param lastEvent header Last-Event-ID
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 where too many listen already
     */
    Multi<OutboundSseEvent> since(@Nullable String lastEvent, Predicate<Told.Changed> wanted) {
        Optional<Position> place =
                Optional.ofNullable(lastEvent)
                        .filter(id -> !id.isBlank())
                        .map(id -> Position.decode(id).orElse(NOWHERE));
        Multi<Told> told = changes.listen(place).orElseThrow(Problems::streamsExhausted);
        return Multi.createBy()
                .merging()
                .streams(
                        beats(),
                        told.filter(each ->
                                        !(each instanceof Told.Changed changed)
                                                || wanted.test(changed))
                                .map(this::toEvent));
    }

    private Multi<OutboundSseEvent> beats() {
        return Multi.createFrom()
                .ticks()
                .startingAfter(AT_ONCE)
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
    }

    private OutboundSseEvent toEvent(Told told) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(told.position().encode());
        return switch (told) {
            case Told.Changed changed ->
                    event.name("customer-changed")
                            .data(String.class, NoticeJson.write(changed.notice()))
                            .build();
            case Told.Resync resync -> event.name("resync").data(String.class, "{}").build();
        };
    }
}

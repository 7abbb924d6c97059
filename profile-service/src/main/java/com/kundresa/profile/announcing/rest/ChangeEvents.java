package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.announcing.Notice;
import com.kundresa.profile.announcing.StreamConfig;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** Notices as server-sent events, with a heartbeat between them that shows that the line stands. */
@ApplicationScoped
public class ChangeEvents {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final StreamConfig config;
    private final Sse sse;

    ChangeEvents(StreamConfig config, Sse sse) {
        this.config = config;
        this.sse = sse;
    }

    Multi<OutboundSseEvent> of(Multi<Notice> notices) {
        Multi<OutboundSseEvent> beats =
                Multi.createFrom()
                        .ticks()
                        .startingAfter(AT_ONCE)
                        .every(config.heartbeat())
                        .onOverflow()
                        .drop()
                        .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(beats, notices.map(this::toEvent));
    }

    private OutboundSseEvent toEvent(Notice notice) {
        return sse.newEventBuilder()
                .name("customer-changed")
                .id(Long.toString(notice.version()))
                .data(String.class, NoticeJson.write(notice))
                .build();
    }
}

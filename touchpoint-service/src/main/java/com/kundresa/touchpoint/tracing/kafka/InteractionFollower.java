package com.kundresa.touchpoint.tracing.kafka;

import com.kundresa.touchpoint.interaction.StableId;
import com.kundresa.touchpoint.tracing.FollowInteractions;
import com.kundresa.touchpoint.tracing.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the headers of interactions from the topic, a poll's worth at a time. */
@ApplicationScoped
public class InteractionFollower {

    private static final int PREFIX = "/sources/".length();

    private final FollowInteractions following;

    InteractionFollower(FollowInteractions following) {
        this.following = following;
    }

    @Incoming("traces")
    Uni<Void> hear(ConsumerRecords<byte[], byte[]> records) {
        List<Place> places = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Header id = record.headers().lastHeader("ce_id");
            Header source = record.headers().lastHeader("ce_source");
            if (id != null && source != null && source.value().length > PREFIX) {
                places.add(place(record, id.value(), source.value()));
            }
        }
        return following.follow(places);
    }

    private static Place place(ConsumerRecord<byte[], byte[]> record, byte[] id, byte[] source) {
        String name = new String(source, PREFIX, source.length - PREFIX, StandardCharsets.UTF_8);
        return new Place(
                StableId.of(name, new String(id, StandardCharsets.UTF_8)),
                Instant.ofEpochMilli(record.timestamp()),
                record.partition(),
                record.offset());
    }
}

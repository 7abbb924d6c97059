package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fault;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the items of one body. */
public final class Readings {

    private Readings() {}

    /** One reading for each item, in their order. */
    public static List<Reading> of(
            Body.Readable body,
            Sender sender,
            Instant receivedAt,
            Bounds bounds,
            ChannelReader reader) {
        List<Reading> readings = new ArrayList<>(body.items().size());
        for (Item item : body.items()) {
            Arrival arrival =
                    new Arrival(
                            sender,
                            receivedAt,
                            body.envelope(),
                            readings.size(),
                            item.original(),
                            null);
            readings.add(of(item, arrival, bounds, reader));
        }
        return List.copyOf(readings);
    }

    private static Reading of(Item item, Arrival arrival, Bounds bounds, ChannelReader reader) {
        Fault fault = item.fault();
        if (fault != null) {
            return new Reading.Refused(messageId(item.fields()), Refusal.of(fault, bounds));
        }
        return switch (reader.read(item.fields(), arrival)) {
            case Reading.Accepted accepted -> accepted;
            case Reading.Ignored ignored -> ignored;
            case Reading.Refused(String made, Refusal refusal) -> {
                String id = sensible(made);
                yield new Reading.Refused(id == null ? messageId(item.fields()) : id, refusal);
            }
        };
    }

    private static @Nullable String messageId(Fields fields) {
        return sensible(
                fields.text("messageId", "receiptId", "eventId", "feedbackId", "uuid", "id")
                        .orElse(null));
    }

    private static @Nullable String sensible(@Nullable String id) {
        return id == null || id.isBlank() || id.length() > Limits.REFERENCE ? null : id;
    }
}

package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Readings;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.json.BodyParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bodies as if they had just arrived. */
public final class Arrivals {

    public static final Sender WEB_SHOP = new Sender("web-shop", new Channel("web"), false, null);
    public static final Sender WEB_SERVER = new Sender("web-shop", new Channel("web"), true, null);
    public static final Sender CHAT = new Sender("chat", new Channel("chat"), true, null);
    public static final Sender TILL = new Sender("till", new Channel("store"), true, null);
    public static final Sender DESK =
            new Sender("support-desk", new Channel("support"), true, null);
    public static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private Arrivals() {}

    public static List<Reading> readings(
            String body, Shape shape, Sender sender, Instant receivedAt, ChannelReader reader) {
        Body parsed =
                BodyParser.parse(body.getBytes(StandardCharsets.UTF_8), shape, Bounds.RECEIPTS);
        assertThat(parsed).as(body).isInstanceOf(Body.Readable.class);
        return Readings.of((Body.Readable) parsed, sender, receivedAt, Bounds.RECEIPTS, reader);
    }

    public static Reading reading(String item, Sender sender, ChannelReader reader) {
        return readings(item, Shape.ONE, sender, NOW, reader).getFirst();
    }

    /** The interaction of this item, checked against the schema. */
    public static Interaction accepted(String item, Sender sender, ChannelReader reader) {
        return accepted(reading(item, sender, reader));
    }

    public static Interaction accepted(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        Interaction interaction = ((Reading.Accepted) reading).interaction();
        Contract.assertValid(interaction);
        return interaction;
    }

    /** A part that must be there. */
    public static <T> T there(@Nullable T part) {
        return Objects.requireNonNull(part, "this part is not there");
    }

    public static Reason refused(String item, Sender sender, ChannelReader reader) {
        return refusal(reading(item, sender, reader));
    }

    public static Reason refusal(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal().reason();
    }
}

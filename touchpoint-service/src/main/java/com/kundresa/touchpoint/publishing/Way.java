package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import java.util.List;

/**
 * How a path takes its requests. Each adapter makes its ways known as beans
 * ({@code @Produces @Singleton static final Way}), so that refused items find back to their reader
 * by name.
 *
 * @param name stable, as it is kept with refused items, such as {@code chat-messages}
 * @param open whether keys that anyone can read in a page or an app may send here; others need a
 *     secret
 * @param always200 whether a request with a single item that is refused is still answered with 200
 * @param heads headers that the reader needs beside the body; they travel in the envelope
 */
public record Way(
        String name,
        Shape shape,
        Bounds bounds,
        boolean open,
        boolean always200,
        List<String> heads,
        ChannelReader reader) {

    public Way {
        heads = List.copyOf(heads);
    }

    /** A path of the tracking API. */
    public static Way tracking(String name, Shape shape, ChannelReader reader) {
        return new Way(name, shape, Bounds.TRACKING, true, true, List.of(), reader);
    }

    /** A path that a system of the business sends to. */
    public static Way channel(String name, Bounds bounds, ChannelReader reader) {
        return new Way(name, Shape.ONE_OR_MANY, bounds, false, false, List.of(), reader);
    }

    /**
     * A path that a platform signs its webhooks to. What is refused is answered with 200 as well:
     * platforms switch a webhook off that is answered with errors.
     */
    public static Way webhook(
            String name, Shape shape, Bounds bounds, ChannelReader reader, String... heads) {
        return new Way(name, shape, bounds, false, true, List.of(heads), reader);
    }
}

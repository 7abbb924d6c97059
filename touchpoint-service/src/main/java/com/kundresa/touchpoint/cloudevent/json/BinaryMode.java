package com.kundresa.touchpoint.cloudevent.json;

import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fault;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Item;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.Slice;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.payload.json.BodyParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event whose attributes are headers and whose data is the body. The headers become the
 * envelope, so that a refused event is kept with them.
 */
public final class BinaryMode {

    static final String CONTENT_TYPE = "content-type";

    private static final String PREFIX = "ce-";

    private BinaryMode() {}

    /** Whether these headers are those of an event. */
    public static boolean in(Map<String, String> headers) {
        return headers.keySet().stream()
                .anyMatch(name -> name.regionMatches(true, 0, PREFIX, 0, PREFIX.length()));
    }

    /** The event as a body of one item; data that is not JSON is an item without fields. */
    public static Body body(Map<String, String> headers, byte[] data, Bounds bounds) {
        Fields attributes = attributes(headers);
        boolean json = MediaType.of(attributes.text(CONTENT_TYPE).orElse(null)).isJson();
        if (data.length == 0 || !json) {
            return new Body.Readable(attributes, List.of(opaque(data, bounds)), true);
        }
        return switch (BodyParser.parse(data, Shape.ONE, bounds)) {
            case Body.Readable(Fields _, List<Item> items, boolean alone) ->
                    new Body.Readable(attributes, items, alone);
            case Body.Unreadable unreadable -> unreadable;
            case Body.TooManyItems tooMany -> tooMany;
        };
    }

    private static Item opaque(byte[] data, Bounds bounds) {
        @Nullable Fault fault = data.length > bounds.itemBytes() ? Fault.TOO_LARGE : null;
        return new Item(Fields.NONE, fault, Slice.whole(data));
    }

    private static Fields attributes(Map<String, String> headers) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        headers.forEach((said, value) -> {
            String name = said.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                attributes.put(name, Value.text(HeaderText.decoded(name, value)));
            } else if (name.equals(CONTENT_TYPE)) {
                attributes.put(name, Value.text(value));
            }
        });
        return new Fields(attributes);
    }
}

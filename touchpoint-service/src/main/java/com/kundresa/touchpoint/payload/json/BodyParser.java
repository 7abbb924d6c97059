package com.kundresa.touchpoint.payload.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.FormBody;
import com.kundresa.touchpoint.payload.Item;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a body item by item, in one pass over its bytes.
 *
 * <p>What makes one item unusable (too large, too deep, a NUL character, a field said twice ...) is
 * a fault of that item alone; only bytes that are not JSON at all spoil the whole body. Jackson's
 * own limits are therefore wider than ours: they bound memory, ours decide.
 */
public final class BodyParser {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(20_000)
                                    .maxStringLength(Bounds.BODY_BYTES)
                                    .maxNumberLength(Bounds.BODY_BYTES)
                                    .maxNameLength(Bounds.BODY_BYTES)
                                    .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private BodyParser() {}

    /** Never throws for any bytes. */
    public static Body parse(byte[] body, Shape shape, Bounds bounds) {
        return shape == Shape.FORM ? FormBody.parse(body, bounds) : json(body, shape, bounds);
    }

    private static Body json(byte[] body, Shape shape, Bounds bounds) {
        byte[] bytes = withoutByteOrderMark(body);
        if (looksLikeUtf16(bytes)) {
            return new Body.Unreadable("The body is not UTF-8. Send JSON in UTF-8.");
        }
        try (JsonParser parser = JSON.createParser(bytes)) {
            Body read = read(parser, bytes, shape, bounds);
            return read instanceof Body.Readable && parser.nextToken() != null
                    ? new Body.Unreadable("The body goes on after the end of its JSON value.")
                    : read;
        } catch (JsonEOFException truncated) {
            return new Body.Unreadable(
                    "The body ends in the middle of its JSON value; it was cut off.");
        } catch (StreamConstraintsException beyond) {
            return new Body.Unreadable("The body is nested more than 20,000 levels deep.");
        } catch (JsonParseException malformed) {
            return new Body.Unreadable(
                    "The body is not valid JSON in UTF-8: see byte %d."
                            .formatted(malformed.getLocation().getByteOffset()));
        } catch (IOException malformed) {
            return new Body.Unreadable("The body is not valid JSON in UTF-8.");
        }
    }

    private static Body read(JsonParser parser, byte[] body, Shape shape, Bounds bounds)
            throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new Body.Unreadable("The body is empty. Send a JSON object.");
        }
        return switch (shape) {
            case ONE, FORM -> one(parser, body, bounds, first);
            case BATCH -> batch(parser, body, bounds, first);
            case ONE_OR_MANY ->
                    first == JsonToken.START_ARRAY
                            ? array(parser, body, bounds)
                            : one(parser, body, bounds, first);
            case MANY ->
                    first == JsonToken.START_ARRAY
                            ? array(parser, body, bounds)
                            : new Body.Unreadable("The body is not a JSON array.");
        };
    }

    private static Body one(JsonParser parser, byte[] body, Bounds bounds, JsonToken first)
            throws IOException {
        return first == JsonToken.START_OBJECT
                ? new Body.Readable(
                        Fields.NONE, List.of(ItemParser.item(parser, body, bounds)), true)
                : new Body.Unreadable("The body is not a JSON object.");
    }

    private static Body batch(JsonParser parser, byte[] body, Bounds bounds, JsonToken first)
            throws IOException {
        if (first != JsonToken.START_OBJECT) {
            return new Body.Unreadable("The body is not a JSON object with an array \"batch\".");
        }
        Map<String, Value> envelope = new LinkedHashMap<>();
        Body items = new Body.Unreadable("The body has no array \"batch\".");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("batch")) {
                if (items instanceof Body.Readable) {
                    return new Body.Unreadable("The body says \"batch\" twice.");
                }
                if (value != JsonToken.START_ARRAY) {
                    return new Body.Unreadable("The field \"batch\" is not an array.");
                }
                items = array(parser, body, bounds);
                if (!(items instanceof Body.Readable)) {
                    return items;
                }
            } else {
                ItemParser shared = new ItemParser(parser, bounds);
                envelope.put(name, shared.value());
                if (shared.fault() != null) {
                    return new Body.Unreadable(
                            "The body says beside \"batch\" what cannot be taken: %s."
                                    .formatted(shared.fault().words()));
                }
            }
        }
        return items instanceof Body.Readable(Fields _, List<Item> all, boolean _)
                ? new Body.Readable(new Fields(envelope), all, false)
                : items;
    }

    private static Body array(JsonParser parser, byte[] body, Bounds bounds) throws IOException {
        List<Item> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == bounds.items()) {
                return new Body.TooManyItems(bounds.items());
            }
            items.add(ItemParser.item(parser, body, bounds));
        }
        return new Body.Readable(Fields.NONE, List.copyOf(items), false);
    }

    private static byte[] withoutByteOrderMark(byte[] body) {
        boolean marked =
                body.length >= 3
                        && body[0] == (byte) 0xEF
                        && body[1] == (byte) 0xBB
                        && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }

    /**
     * JSON begins with two ASCII characters; a zero or a mark among them means UTF-16 or UTF-32.
     */
    private static boolean looksLikeUtf16(byte[] body) {
        return body.length >= 2
                && (body[0] == 0
                        || body[1] == 0
                        || (body[0] & 0xFE) == 0xFE && (body[1] & 0xFE) == 0xFE);
    }
}

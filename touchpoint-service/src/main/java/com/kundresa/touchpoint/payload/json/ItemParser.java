package com.kundresa.touchpoint.payload.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fault;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Item;
import com.kundresa.touchpoint.payload.Slice;
import com.kundresa.touchpoint.payload.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value and remembers the first thing that is wrong with it.
 *
 * <p>After a limit is passed nothing more is kept but short texts and numbers at the top level, so
 * that a refusal can still name the item's message id; the rest is skipped token by token.
 */
final class ItemParser {

    private static final int KEPT_AFTER_A_LIMIT = 255;

    private final JsonParser parser;
    private final Bounds bounds;
    private final long from;
    private @Nullable Fault fault;
    private boolean full;
    private int values;

    ItemParser(JsonParser parser, Bounds bounds) {
        this.parser = parser;
        this.bounds = bounds;
        this.from = parser.currentTokenLocation().getByteOffset();
    }

    /** Reads the item whose first token the parser stands on; leaves the parser on its last one. */
    static Item item(JsonParser parser, byte[] body, Bounds bounds) throws IOException {
        ItemParser item = new ItemParser(parser, bounds);
        Value value = item.value();
        Slice original =
                new Slice(body, (int) item.from, (int) Math.min(item.position(), body.length));
        if (original.length() > bounds.itemBytes()) {
            item.raise(Fault.TOO_LARGE);
        }
        return value instanceof Fields fields
                ? new Item(fields, item.fault, original)
                : new Item(Fields.NONE, Fault.NOT_AN_OBJECT, original);
    }

    Value value() throws IOException {
        return value(0);
    }

    @Nullable Fault fault() {
        return fault;
    }

    private Value value(int depth) throws IOException {
        count();
        return switch (parser.currentToken()) {
            case START_OBJECT -> container(depth) ? object(depth) : skipped();
            case START_ARRAY -> container(depth) ? array(depth) : skipped();
            case VALUE_STRING -> Value.text(clean(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            default -> Value.NOTHING;
        };
    }

    private Value object(int depth) throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = clean(parser.currentName());
            parser.nextToken();
            if (full && (depth > 0 || !keptAfterALimit())) {
                parser.skipChildren();
            } else if (fields.put(name, value(depth + 1)) != null) {
                raise(Fault.DUPLICATE_FIELD);
            }
        }
        return new Fields(fields);
    }

    private Value array(int depth) throws IOException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (full) {
                parser.skipChildren();
            } else {
                items.add(value(depth + 1));
            }
        }
        return new Value.Items(items);
    }

    private boolean container(int depth) {
        if (depth >= Bounds.DEPTH) {
            stop(Fault.TOO_DEEP);
        }
        return !full || depth == 0;
    }

    private Value skipped() throws IOException {
        parser.skipChildren();
        return Value.NOTHING;
    }

    private Value number() throws IOException {
        if (parser.getTextLength() > Bounds.NUMBER_LENGTH) {
            return outOfRange();
        }
        try {
            BigDecimal number = parser.getDecimalValue();
            return Math.abs((long) number.precision() - number.scale()) > Bounds.NUMBER_EXPONENT
                    ? outOfRange()
                    : new Value.Numeric(number);
        } catch (NumberFormatException exponentOfManyDigits) {
            return outOfRange();
        }
    }

    private Value outOfRange() {
        raise(Fault.NUMBER_OUT_OF_RANGE);
        return Value.NOTHING;
    }

    private void count() {
        if (++values > bounds.itemValues()) {
            stop(Fault.TOO_MANY_VALUES);
        }
        if (position() - from > bounds.itemBytes()) {
            stop(Fault.TOO_LARGE);
        }
    }

    private String clean(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0) {
                raise(Fault.NUL_CHARACTER);
            } else if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                raise(Fault.LONE_SURROGATE);
            }
        }
        return text;
    }

    private boolean keptAfterALimit() throws IOException {
        return parser.currentToken().isScalarValue()
                && parser.getTextLength() <= KEPT_AFTER_A_LIMIT;
    }

    private long position() {
        return parser.currentLocation().getByteOffset();
    }

    private void stop(Fault limit) {
        raise(limit);
        full = true;
    }

    private void raise(Fault found) {
        if (fault == null) {
            fault = found;
        }
    }
}

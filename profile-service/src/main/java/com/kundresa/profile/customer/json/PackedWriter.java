package com.kundresa.profile.customer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.kundresa.profile.touch.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes nested JSON arrays: no field names, times in milliseconds, ids in 22 characters. */
final class PackedWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    private final JsonGenerator json;

    PackedWriter() throws IOException {
        this.json = JSON.createGenerator(bytes);
    }

    /** Writes one item of a list. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    byte[] bytes() throws IOException {
        json.close();
        return bytes.toByteArray();
    }

    void begin() throws IOException {
        json.writeStartArray();
    }

    void end() throws IOException {
        json.writeEndArray();
    }

    <T> void list(Collection<T> items, Item<T> item) throws IOException {
        begin();
        for (T each : items) {
            begin();
            item.write(each);
            end();
        }
        end();
    }

    void text(@Nullable String text) throws IOException {
        json.writeString(text);
    }

    void number(long number) throws IOException {
        json.writeNumber(number);
    }

    void numberOrNothing(@Nullable Number number) throws IOException {
        if (number == null) {
            nothing();
        } else {
            json.writeNumber(number.longValue());
        }
    }

    void decimal(java.math.BigDecimal number) throws IOException {
        json.writeNumber(number);
    }

    void flag(boolean flag) throws IOException {
        json.writeBoolean(flag);
    }

    void nothing() throws IOException {
        json.writeNull();
    }

    void time(Instant time) throws IOException {
        json.writeNumber(time.toEpochMilli());
    }

    void id(UUID id) throws IOException {
        byte[] raw =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        json.writeString(BASE64.encodeToString(raw));
    }

    void stamp(Stamp stamp) throws IOException {
        time(stamp.at());
        id(stamp.id());
    }
}

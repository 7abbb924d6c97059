package com.kundresa.profile.customer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.kundresa.profile.touch.Stamp;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedWriter} wrote, in the same order. */
final class PackedReader implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final JsonParser json;

    PackedReader(byte[] bytes) throws IOException {
        this.json = JSON.createParser(bytes);
    }

    /** Reads one item of a list. */
    interface Item<T> {
        T read() throws IOException;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    void begin() throws IOException {
        expect(JsonToken.START_ARRAY);
    }

    void end() throws IOException {
        expect(JsonToken.END_ARRAY);
    }

    <T> List<T> list(Item<T> item) throws IOException {
        List<T> items = new ArrayList<>();
        begin();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            items.add(item.read());
            end();
        }
        require(JsonToken.END_ARRAY);
        return items;
    }

    List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        begin();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        require(JsonToken.END_ARRAY);
        return texts;
    }

    /** True where an array begins, false where there is nothing. */
    boolean beginsOrNothing() throws IOException {
        return json.nextToken() == JsonToken.START_ARRAY;
    }

    JsonToken next() throws IOException {
        return json.nextToken();
    }

    String currentText() throws IOException {
        return json.getText();
    }

    BigDecimal currentDecimal() throws IOException {
        return json.getDecimalValue();
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return json.getText();
    }

    @Nullable String textOrNothing() throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }

    long number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    int smallNumber() throws IOException {
        return Math.toIntExact(number());
    }

    @Nullable Long numberOrNothing() throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : Long.valueOf(json.getLongValue());
    }

    boolean flag() throws IOException {
        json.nextToken();
        return json.getBooleanValue();
    }

    Instant time() throws IOException {
        return Instant.ofEpochMilli(number());
    }

    UUID id() throws IOException {
        ByteBuffer raw = ByteBuffer.wrap(BASE64.decode(text()));
        return new UUID(raw.getLong(), raw.getLong());
    }

    Stamp stamp() throws IOException {
        return new Stamp(time(), id());
    }

    private void expect(JsonToken token) throws IOException {
        json.nextToken();
        require(token);
    }

    private void require(JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw new IOException("These bytes are no fragment");
        }
    }
}

package com.kundresa.profile.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What an interaction says, as a number of 128 bits: SHA-256, cut, over the tokens of its JSON. Of
 * the times only the one that the sender gave counts: the others differ each time the same thing is
 * sent.
 */
final class ContentHash {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String TIMES = "times";
    private static final String ORIGINAL = "originalAt";

    private ContentHash() {}

    /**
     * @param json a body that has been read without fault
     */
    static UUID of(byte[] json) {
        MessageDigest digest = sha256();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                add(digest, parser, token);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static void add(MessageDigest digest, JsonParser parser, JsonToken token)
            throws IOException {
        if (token == JsonToken.FIELD_NAME
                && parser.getParsingContext().getParent().inRoot()
                && TIMES.equals(parser.currentName())) {
            addOriginalTime(digest, parser);
            return;
        }
        digest.update((byte) token.id());
        if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
            digest.update(parser.getText().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void addOriginalTime(MessageDigest digest, JsonParser parser)
            throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean original = ORIGINAL.equals(parser.currentName());
            parser.nextToken();
            if (original) {
                digest.update(parser.getText().getBytes(StandardCharsets.UTF_8));
            }
            parser.skipChildren();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

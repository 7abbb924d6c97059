package com.kundresa.profile.history.rest;

import com.kundresa.profile.history.Cursor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a history.
 *
 * @param places newest first
 * @param bodies the interactions as they came, by id; one that is not kept is left out
 * @param next where older ones may follow
 */
public record Page(List<Cursor> places, Map<UUID, byte[]> bodies, Optional<Cursor> next) {
    private static final byte[] HEAD = utf8("{\"items\":[");

    static Page of(List<Cursor> places, Map<UUID, byte[]> bodies, boolean more) {
        return new Page(places, bodies, more ? Optional.of(places.getLast()) : Optional.empty());
    }

    /** The interactions' bytes, newest first, without those that are not kept. */
    public List<byte[]> kept() {
        return places.stream()
                .map(place -> bodies.get(place.interactionId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The interactions' bytes as they are, with brackets and commas between. */
    byte[] json() {
        ByteArrayOutputStream json = new ByteArrayOutputStream(places.size() * 1024);
        json.writeBytes(HEAD);
        boolean first = true;
        for (byte[] body : kept()) {
            json.writeBytes(first ? new byte[0] : utf8(","));
            json.writeBytes(body);
            first = false;
        }
        json.writeBytes(
                utf8(next.map(place -> "],\"next\":\"" + place.encode() + "\"}").orElse("]}")));
        return json.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

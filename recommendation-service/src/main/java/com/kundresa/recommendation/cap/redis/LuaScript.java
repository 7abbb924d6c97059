package com.kundresa.recommendation.cap.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Scripts that run inside Redis; they are part of the program. */
public final class LuaScript {

    private LuaScript() {}

    /** The text of a resource, for example {@code /redis/take-caps.lua}. */
    public static String read(String resource) {
        try (InputStream script = LuaScript.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(script, resource).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

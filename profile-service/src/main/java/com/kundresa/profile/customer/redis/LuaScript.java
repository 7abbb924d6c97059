package com.kundresa.profile.customer.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Scripts for Redis that ship with the service. */
final class LuaScript {
    private LuaScript() {}

    static String read(String resource) {
        try (InputStream script = LuaScript.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(script, resource).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

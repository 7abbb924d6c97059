package com.kundresa.profile.customer.redis;

import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The compare-by-version script. Each pipeline begins with loading it, so a restarted Redis needs
 * no care.
 */
@ApplicationScoped
class NewerWins {
    private final String source = LuaScript.read("/redis/newer-wins.lua");
    private final String digest = sha1(source);
    private final String keepMillis;

    NewerWins(CacheConfig config) {
        this.keepMillis = Long.toString(config.keep().toMillis());
    }

    Request load() {
        return Request.cmd(Command.SCRIPT).arg("LOAD").arg(source);
    }

    /** The caller adds the value as the last argument. */
    Request call(String key, String kind, long version) {
        return Request.cmd(Command.EVALSHA)
                .arg(digest)
                .arg("1")
                .arg(key)
                .arg(kind)
                .arg(Long.toString(version))
                .arg(keepMillis);
    }

    private static String sha1(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

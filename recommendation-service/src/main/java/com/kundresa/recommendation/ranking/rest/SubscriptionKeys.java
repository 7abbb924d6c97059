package com.kundresa.recommendation.ranking.rest;

import com.kundresa.recommendation.access.AccessConfig;
import com.kundresa.recommendation.access.DevelopmentIssuer;
import com.kundresa.recommendation.ranking.RankingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose rankings are answered. On a developer's own machine {@value #DEVELOPMENT} is accepted as
 * well.
 */
@ApplicationScoped
class SubscriptionKeys {

    /** Accepted together with the development's tokens, which stay on this machine. */
    static final String DEVELOPMENT = "rank-development";

    private final List<byte[]> accepted = new ArrayList<>();

    SubscriptionKeys(RankingConfig config, AccessConfig access) {
        config.keys().orElse(List.of()).stream()
                .map(key -> HexFormat.of().parseHex(key.strip().toLowerCase(java.util.Locale.ROOT)))
                .forEach(accepted::add);
        if (access.issuer().equals(DevelopmentIssuer.NAME)) {
            accepted.add(hash(DEVELOPMENT));
        }
    }

    /** Compares in constant time. */
    boolean accepts(@Nullable String key) {
        byte[] hash = hash(key == null ? "" : key);
        boolean found = false;
        for (byte[] one : accepted) {
            found |= MessageDigest.isEqual(one, hash);
        }
        return found;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

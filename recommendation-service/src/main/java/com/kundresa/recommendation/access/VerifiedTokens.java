package com.kundresa.recommendation.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Verifies a token once, and then believes the very same bytes for a while: never beyond their
 * expiry, and never longer than {@link AccessConfig#verifiedFor}, so that a key that the issuer
 * withdrew opens nothing for longer than that. Refusals are not remembered. Tokens are known by
 * their digest; they themselves are not kept.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {
    /** About a kilobyte each; where more come and go, some are verified more often. */
    private static final int MOST = 10_000;

    private final JWTCallerPrincipalFactory verifier;
    private final Duration verifiedFor;
    private final Clock clock;
    private final Cache<Token, Verified> verified;

    @Inject
    VerifiedTokens(AccessConfig config, Clock clock) {
        this(new DefaultJWTCallerPrincipalFactory(), config.verifiedFor(), clock);
    }

    VerifiedTokens(JWTCallerPrincipalFactory verifier, Duration verifiedFor, Clock clock) {
        this.verifier = verifier;
        this.verifiedFor = verifiedFor;
        this.clock = clock;
        this.verified =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(verifiedFor)
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * @param rules by which it was verified: the issuer, its keys
     */
    private record Token(String digest, JWTAuthContextInfo rules) {}

    private record Verified(JWTCallerPrincipal principal, Instant until) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        Instant now = clock.instant();
        Token key = new Token(digest(token), rules);
        Verified known = verified.getIfPresent(key);
        if (known != null && now.isBefore(known.until())) {
            return known.principal();
        }
        JWTCallerPrincipal principal = verifier.parse(token, rules);
        verified.put(key, new Verified(principal, until(principal, now)));
        return principal;
    }

    private Instant until(JWTCallerPrincipal principal, Instant now) {
        Instant expiry = Instant.ofEpochSecond(principal.getExpirationTime());
        Instant longest = now.plus(verifiedFor);
        return expiry.isBefore(longest) ? expiry : longest;
    }

    private static String digest(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

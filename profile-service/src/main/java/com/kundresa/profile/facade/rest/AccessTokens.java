package com.kundresa.profile.facade.rest;

import com.kundresa.profile.access.AccessConfig;
import com.kundresa.profile.access.DevelopmentIssuerGuard;
import com.kundresa.profile.facade.Reader;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens of this deployment. They are looked up by their SHA-256: how long that takes
 * depends on the digest, which a stranger can neither choose nor learn a token from.
 */
@Startup
@ApplicationScoped
class AccessTokens {
    private static final Logger LOG = Logger.getLogger(AccessTokens.class);
    private static final String BASIC = "basic ";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

    private final Map<String, Reader> byDigest = new HashMap<>();

    /**
     * @throws IllegalStateException with one sentence for whoever starts the service
     */
    AccessTokens(FacadeConfig config, AccessConfig access) {
        boolean development = access.issuer().equals(DevelopmentIssuerGuard.DEVELOPMENT_ISSUER);
        config.tokens().forEach((name, token) -> take(name, token, development));
    }

    private void take(String name, FacadeConfig.Token token, boolean development) {
        Reader reader = new Reader(token.purpose(), token.silenceAllows());
        token.sha256().ifPresent(digest -> byDigest.put(checked(name, digest), reader));
        if (development) {
            token.plain().ifPresent(plain -> byDigest.put(digest(plain), reader));
        } else if (token.plain().isPresent() && token.sha256().isEmpty()) {
            LOG.infof("a development token opens nothing here reader=%s", name);
        }
    }

    /** The reader whom this header Authorization names; nothing where it names none. */
    Optional<Reader> reader(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .flatMap(AccessTokens::userName)
                .map(AccessTokens::digest)
                .map(byDigest::get);
    }

    /** The part before the colon; as in the API that is imitated, the password does not matter. */
    private static Optional<String> userName(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            String credentials = new String(decoded, StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return Optional.of(colon < 0 ? credentials : credentials.substring(0, colon));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String checked(String name, String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalStateException(
                    "profile-service does not start: kundresa.facade.tokens.\""
                            + name
                            + "\".sha256 must be the 64 hexadecimal digits of a token's SHA-256.");
        }
        return digest.toLowerCase(Locale.ROOT);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

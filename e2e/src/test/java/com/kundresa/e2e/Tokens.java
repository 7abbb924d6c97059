package com.kundresa.e2e;

import com.kundresa.local.DevelopmentKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Tokens that a service must not accept. */
final class Tokens {
    private Tokens() {}

    /** Signed with the right key, but its time was over an hour ago. */
    static String expired(Suite suite, String role) {
        return sign(privateKey(suite.keys()), role, DevelopmentKeys.ISSUER, -60);
    }

    /** Signed with a key that nobody knows. */
    static String forged(String role) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return sign(generator.generateKeyPair().getPrivate(), role, DevelopmentKeys.ISSUER, 60);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the right key in the name of another issuer. */
    static String ofAnotherIssuer(Suite suite, String role) {
        return sign(privateKey(suite.keys()), role, "https://elsewhere.example", 60);
    }

    private static String sign(PrivateKey key, String role, String issuer, int minutes) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("somebody");
        claims.setStringClaim("upn", "somebody");
        claims.setStringListClaim("groups", role);
        var expiry = NumericDate.now();
        expiry.addSeconds(minutes * 60L);
        claims.setExpirationTime(expiry);
        var issued = NumericDate.now();
        issued.addSeconds(-7200);
        claims.setIssuedAt(issued);
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(Path keys) {
        try {
            var text =
                    Files.readString(keys.resolve("private-key.pem"))
                            .replaceAll("-----[A-Z ]+-----", "")
                            .replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

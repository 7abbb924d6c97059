package com.kundresa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class StackResourceTest {

    @Test
    void oneStackServesAllTestsOfAJvmEachWithItsDatabase() throws Exception {
        // given
        var profile = new StackResource();
        profile.init(Map.of("database", "profile"));
        var recommendation = new StackResource();
        recommendation.init(Map.of("database", "recommendation"));

        // when
        var one = profile.start();
        var other = recommendation.start();

        // then
        assertThat(one.get("KAFKA_BOOTSTRAP_SERVERS"))
                .isEqualTo(other.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertThat(one.get("POSTGRES_URL")).endsWith("/profile");
        assertThat(other.get("POSTGRES_URL")).endsWith("/recommendation");
        var url = "jdbc:" + other.get("POSTGRES_URL");
        try (var connection = DriverManager.getConnection(url, "kundresa", "kundresa")) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aDevelopmentTokenIsAcceptedWithThePublicKeyOfTheStack() throws Exception {
        // given
        var settings = StackResource.shared();
        var reader =
                new JwtConsumerBuilder()
                        .setExpectedIssuer(settings.get("JWT_ISSUER"))
                        .setVerificationKey(
                                publicKey(settings.getOrDefault("JWT_PUBLIC_KEY_LOCATION", "")))
                        .build();

        // when
        var claims = reader.processToClaims(DevelopmentKeys.token("agent"));

        // then
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("agent");
        assertThat(claims.getSubject()).isEqualTo("development-agent");
    }

    private static PublicKey publicKey(String location) throws Exception {
        var base64 =
                Files.readString(Path.of(URI.create(location)))
                        .replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}

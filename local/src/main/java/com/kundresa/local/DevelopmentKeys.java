package com.kundresa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * A key pair for development, made at the first use of a folder, and bearer tokens signed with it.
 * The services accept such tokens on the loopback interface only.
 */
public final class DevelopmentKeys {

    /** The issuer of all development tokens. */
    public static final String ISSUER = "https://kundresa.local/development";

    /** The roles that the services know. */
    public static final List<String> ROLES = List.of("agent", "service", "operator");

    /** Names the folder of the keys of the stack that tests of this JVM share. */
    static final String FOLDER_PROPERTY = "kundresa.development-keys";

    private static final Duration LIFE = Duration.ofDays(30);

    private final Path folder;

    private DevelopmentKeys(Path folder) {
        this.folder = folder;
    }

    /** The keys in this folder, which are made when there are none. */
    public static DevelopmentKeys in(Path folder) {
        var keys = new DevelopmentKeys(folder.toAbsolutePath());
        if (!Files.exists(keys.privateKeyFile()) || !Files.exists(keys.publicKeyFile())) {
            keys.make();
        }
        return keys;
    }

    /**
     * A token signed with the keys that this JVM uses: those of the stack that {@link
     * StackResource} started, otherwise those of the running suite in the home folder.
     *
     * @param role agent, service or operator
     */
    public static String token(String role) {
        var folder = System.getProperty(FOLDER_PROPERTY);
        return in(folder == null ? Home.fromEnvironment().keys() : Path.of(folder)).sign(role);
    }

    /** A token for this role, valid for 30 days. */
    public String sign(String role) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject("development-" + role);
        claims.setStringClaim("upn", "development-" + role);
        claims.setStringListClaim("groups", role);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFE.toMinutes());
        claims.setGeneratedJwtId();
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(privateKey());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new StackFailure("The development key in " + folder + " cannot sign.", e);
        }
    }

    /** The public key as a PEM file, in the form of the setting {@code JWT_PUBLIC_KEY_LOCATION}. */
    public String publicKeyLocation() {
        return publicKeyFile().toUri().toString();
    }

    private Path privateKeyFile() {
        return folder.resolve("private-key.pem");
    }

    private Path publicKeyFile() {
        return folder.resolve("public-key.pem");
    }

    private void make() {
        try {
            Files.createDirectories(folder);
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            writePrivately(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(publicKeyFile(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new StackFailure("Cannot make development keys in " + folder + ".", e);
        }
    }

    private void writePrivately(String pem) throws IOException {
        Files.deleteIfExists(privateKeyFile());
        Files.createFile(
                privateKeyFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateKeyFile(), pem);
    }

    private static String pem(String what, byte[] key) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(
                        what,
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key),
                        what);
    }

    private PrivateKey privateKey() {
        try {
            var base64 =
                    Files.readString(privateKeyFile())
                            .replaceAll("-----[A-Z ]+-----", "")
                            .replaceAll("\\s", "");
            var key = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance("RSA").generatePrivate(key);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new StackFailure(
                    "The development key in %s cannot be read; delete that folder for a new one."
                            .formatted(folder),
                    e);
        }
    }
}

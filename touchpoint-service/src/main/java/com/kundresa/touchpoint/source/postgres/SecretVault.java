package com.kundresa.touchpoint.source.postgres;

import com.kundresa.touchpoint.source.Secret;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals webhook secrets with AES-256-GCM: 12 bytes of nonce, then the text and its tag. The id of
 * the credential is sealed along, so that no row's secret can be put into another row.
 */
@Singleton
public class SecretVault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom chance;

    SecretVault(SecretsConfig config, SecureRandom chance) {
        this.key = key(config.key());
        this.chance = chance;
    }

    byte[] seal(Secret secret, UUID id) {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(secret.bytes());
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
        }
    }

    /**
     * @throws IllegalStateException where it was sealed with another key, or changed
     */
    Secret open(byte[] sealed, UUID id) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer rest = ByteBuffer.wrap(sealed).get(nonce);
        byte[] text = new byte[rest.remaining()];
        rest.get(text);
        try {
            byte[] opened = cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(text);
            return new Secret(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException(
                    "kundresa.secrets.key does not open the webhook secret " + id, otherKey);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "kundresa.secrets.key is 32 bytes in base64, such as openssl rand -base64 32"
                            + " prints");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}

package com.kundresa.touchpoint.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.kundresa.touchpoint.source.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretVaultTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Secret SECRET = new Secret("whsec_abc åäö");

    private final SecretVault vault = vault("a".repeat(32));

    @Test
    void what_was_sealed_is_opened_again() {
        assertThat(vault.open(vault.seal(SECRET, ID), ID)).isEqualTo(SECRET);
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        byte[] sealed = vault.seal(SECRET, ID);

        assertThat(sealed).isNotEqualTo(vault.seal(SECRET, ID));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("whsec");
    }

    @Test
    void another_key_another_row_or_a_changed_byte_do_not_open_it() {
        byte[] sealed = vault.seal(SECRET, ID);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> vault("b".repeat(32)).open(sealed, ID))
                .withMessageContaining("kundresa.secrets.key");
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, new UUID(1, 2)));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(changed, ID));
    }

    @Test
    void a_key_that_is_not_32_bytes_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault("short"));
    }

    private static SecretVault vault(String key) {
        String base64 = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        return new SecretVault(() -> base64, new SecureRandom());
    }
}

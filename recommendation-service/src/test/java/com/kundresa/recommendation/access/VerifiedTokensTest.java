package com.kundresa.recommendation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.local.DevelopmentKeys;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.util.KeyUtils;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedTokensTest {
    private static final Duration WHILE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final Counting verifier = new Counting();
    private final Hand clock = new Hand(Instant.now());
    private final VerifiedTokens tokens = new VerifiedTokens(verifier, WHILE, clock);
    private DevelopmentKeys keys;
    private JWTAuthContextInfo rules;
    private String token;

    @BeforeEach
    void someone_has_a_token() throws Exception {
        keys = DevelopmentKeys.in(folder.resolve("ours"));
        rules = new JWTAuthContextInfo(key(keys), DevelopmentKeys.ISSUER);
        token = keys.sign("agent");
    }

    @Test
    void a_token_is_verified_once_and_believed_for_a_while() throws ParseException {
        JWTCallerPrincipal first = tokens.parse(token, rules);
        clock.moveOn(WHILE.minusMillis(1));
        JWTCallerPrincipal again = tokens.parse(token, rules);

        assertThat(first.getGroups()).containsExactly("agent");
        assertThat(again.getGroups()).containsExactly("agent");
        assertThat(verifier.count).isEqualTo(1);

        clock.moveOn(Duration.ofMillis(1));
        tokens.parse(token, rules);
        assertThat(verifier.count).isEqualTo(2);
    }

    @Test
    void each_token_is_verified_by_itself() throws ParseException {
        assertThat(tokens.parse(token, rules).getGroups()).containsExactly("agent");
        assertThat(tokens.parse(keys.sign("operator"), rules).getGroups())
                .containsExactly("operator");
        assertThat(verifier.count).isEqualTo(2);
    }

    @Test
    void no_token_is_believed_beyond_its_expiry() throws ParseException {
        VerifiedTokens trusting = new VerifiedTokens(verifier, Duration.ofDays(365), clock);
        Instant expiry = Instant.ofEpochSecond(trusting.parse(token, rules).getExpirationTime());

        clock.set(expiry.minusMillis(1));
        trusting.parse(token, rules);
        assertThat(verifier.count).isEqualTo(1);

        clock.set(expiry);
        trusting.parse(token, rules);
        assertThat(verifier.count).isEqualTo(2);
    }

    @Test
    void a_token_of_a_withdrawn_key_is_refused_after_that_while() throws Exception {
        tokens.parse(token, rules);

        rules.setPublicVerificationKey(key(DevelopmentKeys.in(folder.resolve("new"))));
        clock.moveOn(WHILE);

        assertThatThrownBy(() -> tokens.parse(token, rules)).isInstanceOf(ParseException.class);
    }

    @Test
    void what_a_known_token_says_is_not_believed_under_another_signature() throws ParseException {
        tokens.parse(token, rules);
        int signature = token.lastIndexOf('.') + 1;
        String other = keys.sign("operator");
        String forged = token.substring(0, signature) + other.substring(other.lastIndexOf('.') + 1);

        assertThatThrownBy(() -> tokens.parse(forged, rules)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(forged, rules)).isInstanceOf(ParseException.class);
        assertThat(verifier.count).as("refusals are not remembered").isEqualTo(3);
    }

    @Test
    void what_one_issuers_key_verified_is_not_believed_under_another_ones() throws Exception {
        JWTAuthContextInfo others =
                new JWTAuthContextInfo(
                        key(DevelopmentKeys.in(folder.resolve("others"))), DevelopmentKeys.ISSUER);
        tokens.parse(token, rules);

        assertThatThrownBy(() -> tokens.parse(token, others)).isInstanceOf(ParseException.class);
    }

    @Test
    void who_wants_it_has_every_token_verified_each_time() throws ParseException {
        VerifiedTokens strict = new VerifiedTokens(verifier, Duration.ZERO, clock);

        strict.parse(token, rules);
        strict.parse(token, rules);

        assertThat(verifier.count).isEqualTo(2);
    }

    private static PublicKey key(DevelopmentKeys keys) throws Exception {
        return KeyUtils.decodePublicKey(
                Files.readString(Path.of(URI.create(keys.publicKeyLocation()))));
    }

    /** The real verifier, counted. */
    private static final class Counting extends JWTCallerPrincipalFactory {
        private final JWTCallerPrincipalFactory real = new DefaultJWTCallerPrincipalFactory();
        private int count;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules)
                throws ParseException {
            count++;
            return real.parse(token, rules);
        }
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        void moveOn(Duration time) {
            now = now.plus(time);
        }

        void set(Instant time) {
            now = time;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

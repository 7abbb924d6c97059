package com.kundresa.touchpoint.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.source.Secret;
import com.standardwebhooks.Webhook;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that others made: of the platforms' documentation, of a library, of openssl. */
class KnownSignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final byte[] BODY = "{\"hello\":\"wörld\"}".getBytes(UTF_8);

    @Test
    void the_example_of_twilios_documentation_is_valid() {
        String body =
                form("CallSid", "CA1234567890ABCDE")
                        + form("Caller", "+14158675309")
                        + form("Digits", "1234")
                        + form("From", "+14158675309")
                        + form("To", "+18005551212");

        assertThat(
                        verdict(
                                new TwilioSignature(),
                                Map.of("X-Twilio-Signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                                body.getBytes(UTF_8),
                                "12345",
                                NOW))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void the_example_of_the_standard_webhooks_libraries_is_valid() {
        assertThat(
                        verdict(
                                new StandardWebhooks(),
                                Map.of(
                                        "webhook-id",
                                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                        "webhook-timestamp",
                                        "1614265330",
                                        "webhook-signature",
                                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                                "{\"test\": 2432232314}".getBytes(UTF_8),
                                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                Instant.ofEpochSecond(1614265330)))
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1a,AAAA ", "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= "})
    void what_the_library_signs_is_valid_beside_other_signatures_too(String before)
            throws Exception {
        String secret = Signing.SECRET;
        String signature =
                new Webhook(secret).sign("msg_2", NOW.getEpochSecond(), new String(BODY, UTF_8));

        assertThat(
                        verdict(
                                new StandardWebhooks(),
                                Map.of(
                                        "webhook-id",
                                        "msg_2",
                                        "webhook-timestamp",
                                        "" + NOW.getEpochSecond(),
                                        "webhook-signature",
                                        before + signature),
                                BODY,
                                secret,
                                NOW))
                .isEqualTo(Verdict.VALID);
    }

    /** {@code printf %s BODY | openssl dgst -sha256 -hmac shhh -binary | base64} and its kin. */
    @Test
    void what_openssl_computes_is_valid() {
        assertThat(
                        verdict(
                                new ShopifySignature(),
                                Map.of(
                                        "X-Shopify-Hmac-SHA256",
                                        "StPU/ABGvUlQzh1L9r/4OtDFtdzIm75N2KELwTW7FRs="),
                                BODY,
                                "shhh",
                                NOW))
                .isEqualTo(Verdict.VALID);
        assertThat(
                        verdict(
                                new IntercomSignature(),
                                Map.of(
                                        "X-Hub-Signature",
                                        "sha1=73a42364bbac83f13b77e26d2ad32abf6945be70"),
                                BODY,
                                "shhh",
                                NOW))
                .isEqualTo(Verdict.VALID);
        assertThat(
                        verdict(
                                new ZendeskSignature(),
                                Map.of(
                                        "X-Zendesk-Webhook-Signature",
                                        "WONMHlkR/sbrh9avugBP0JiRVYwbqlqZ02OJZltY1LM=",
                                        "X-Zendesk-Webhook-Signature-Timestamp",
                                        "2026-11-01T12:00:00Z"),
                                BODY,
                                "shhh",
                                NOW))
                .isEqualTo(Verdict.VALID);
        assertThat(
                        verdict(
                                new ChatwootSignature(),
                                Map.of(
                                        "X-Chatwoot-Signature",
                                        "sha256=b829427adbf58d0a8c461878222f204bedd1f1117a45ea1b12dfaba87810583c",
                                        "X-Chatwoot-Timestamp",
                                        "1793534400"),
                                BODY,
                                "shhh",
                                NOW))
                .isEqualTo(Verdict.VALID);
    }

    private static Verdict verdict(
            WebhookSignature scheme,
            Map<String, String> headers,
            byte[] body,
            String secret,
            Instant now) {
        return new Verification(Duration.ofMinutes(5))
                .of(
                        scheme,
                        new SignedRequest(
                                headers::get,
                                body,
                                "https://mycompany.com/myapp.php?foo=1&bar=2",
                                now),
                        List.of(new Secret(secret)));
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8) + "&";
    }
}

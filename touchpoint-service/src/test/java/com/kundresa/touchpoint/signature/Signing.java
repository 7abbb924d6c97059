package com.kundresa.touchpoint.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.kundresa.touchpoint.payload.FormFields;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the platforms do: what each sends beside its body. */
public enum Signing {
    STANDARD_WEBHOOKS(new StandardWebhooks(), true, "webhook-signature") {
        @Override
        public Map<String, String> headers(String secret, byte[] body, Instant at, String url) {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            String before = "%s.%d.".formatted(ID, at.getEpochSecond());
            return named(
                    "webhook-id",
                    ID,
                    "webhook-timestamp",
                    "" + at.getEpochSecond(),
                    "webhook-signature",
                    "v1," + base64(hmac("HmacSHA256", key, before.getBytes(UTF_8), body)));
        }
    },
    SHOPIFY(new ShopifySignature(), false, "X-Shopify-Hmac-SHA256") {
        @Override
        public Map<String, String> headers(String secret, byte[] body, Instant at, String url) {
            return named(
                    "X-Shopify-Hmac-SHA256",
                    base64(hmac("HmacSHA256", secret.getBytes(UTF_8), body)));
        }
    },
    ZENDESK(new ZendeskSignature(), true, "X-Zendesk-Webhook-Signature") {
        @Override
        public Map<String, String> headers(String secret, byte[] body, Instant at, String url) {
            byte[] signed =
                    hmac("HmacSHA256", secret.getBytes(UTF_8), at.toString().getBytes(UTF_8), body);
            return named(
                    "X-Zendesk-Webhook-Signature",
                    base64(signed),
                    "X-Zendesk-Webhook-Signature-Timestamp",
                    at.toString());
        }
    },
    CHATWOOT(new ChatwootSignature(), true, "X-Chatwoot-Signature") {
        @Override
        public Map<String, String> headers(String secret, byte[] body, Instant at, String url) {
            String before = at.getEpochSecond() + ".";
            byte[] signed =
                    hmac("HmacSHA256", secret.getBytes(UTF_8), before.getBytes(UTF_8), body);
            return named(
                    "X-Chatwoot-Signature",
                    "sha256=" + HexFormat.of().formatHex(signed),
                    "X-Chatwoot-Timestamp",
                    "" + at.getEpochSecond());
        }
    },
    INTERCOM(new IntercomSignature(), false, "X-Hub-Signature") {
        @Override
        public Map<String, String> headers(String secret, byte[] body, Instant at, String url) {
            byte[] signed = hmac("HmacSHA1", secret.getBytes(UTF_8), body);
            return named("X-Hub-Signature", "sha1=" + HexFormat.of().formatHex(signed));
        }
    },
    TWILIO(new TwilioSignature(), false, "X-Twilio-Signature") {
        @Override
        public Map<String, String> headers(String secret, byte[] body, Instant at, String url) {
            StringBuilder signed = new StringBuilder(url);
            FormFields.of(body)
                    .orElseThrow()
                    .sorted()
                    .forEach((name, values) -> signed.append(name).append(values.getFirst()));
            byte[] bytes = signed.toString().getBytes(UTF_8);
            return named(
                    "X-Twilio-Signature", base64(hmac("HmacSHA1", secret.getBytes(UTF_8), bytes)));
        }
    };

    /** The message id of Standard Webhooks. */
    public static final String ID = "msg_1";

    /** A secret that every scheme takes. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final WebhookSignature scheme;
    private final boolean timed;
    private final String header;

    Signing(WebhookSignature scheme, boolean timed, String header) {
        this.scheme = scheme;
        this.timed = timed;
        this.header = header;
    }

    public abstract Map<String, String> headers(String secret, byte[] body, Instant at, String url);

    WebhookSignature scheme() {
        return scheme;
    }

    boolean timed() {
        return timed;
    }

    /** The header that holds the signature. */
    public String header() {
        return header;
    }

    private static Map<String, String> named(String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            headers.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return headers;
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[]... content) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] piece : content) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

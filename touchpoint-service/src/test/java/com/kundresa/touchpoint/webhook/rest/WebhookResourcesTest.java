package com.kundresa.touchpoint.webhook.rest;

import static com.kundresa.touchpoint.administering.rest.Operator.operator;
import static com.kundresa.touchpoint.publishing.rest.Topic.value;
import static com.kundresa.touchpoint.signature.Signing.SECRET;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.kundresa.touchpoint.contract.Contract;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.publishing.rest.Topic;
import com.kundresa.touchpoint.signature.Signing;
import com.kundresa.touchpoint.webhook.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signed webhooks of every platform, through the running service and a real broker. */
@QuarkusTest
class WebhookResourcesTest extends ServiceTest {

    /** One webhook of each platform, and what becomes of it. */
    enum Platform {
        CHATWOOT("channels/chat/chatwoot", Samples.CHATWOOT_MESSAGE_IN, Signing.CHATWOOT, "9001"),
        INTERCOM("channels/chat/intercom", Samples.INTERCOM_CREATED, Signing.INTERCOM, "0001"),
        SHOPIFY(
                "channels/store/shopify",
                Samples.SHOPIFY_ORDER,
                Signing.SHOPIFY,
                "820982911946154508"),
        ZENDESK(
                "channels/support/zendesk",
                Samples.ZENDESK_CREATED,
                Signing.ZENDESK,
                "f22348516046"),
        TWILIO("channels/phone/twilio", Samples.TWILIO_MESSAGE, Signing.TWILIO, "000001"),
        STANDARD_WEBHOOKS("webhooks", Samples.STANDARD_ORDER, Signing.STANDARD_WEBHOOKS, "msg_1");

        private final String path;
        private final Samples sample;
        private final Signing signing;
        private final String idEnds;

        Platform(String path, Samples sample, Signing signing, String idEnds) {
            this.path = path;
            this.sample = sample;
            this.signing = signing;
            this.idEnds = idEnds;
        }

        String source() {
            return "platform-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String body() {
            return sample.body();
        }
    }

    private static final String OTHER_SECRET = "whsec_b2xkIHNlY3JldCBvZiBsYXN0IHllYXI=";

    @ParameterizedTest
    @EnumSource
    void a_signed_webhook_reaches_the_topic(Platform platform) {
        source(platform);

        ValidatableResponse answer = post(platform, platform.body(), SECRET).statusCode(200);

        if (platform != Platform.TWILIO) {
            answer.body("accepted", equalTo(1)).body("ignored", nullValue());
        }
        try (Topic topic = interactions()) {
            String interaction =
                    value(topic.with("ce_source", "/sources/" + platform.source(), 1).getFirst());
            assertThat(interaction)
                    .contains("\"verified\":true")
                    .containsPattern("\"messageId\":\"[^\"]*" + platform.idEnds + "\"");
            Contract.assertValid(interaction);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_signed_with_another_secret_is_refused_and_counted(Platform platform) {
        source(platform);

        post(platform, platform.body(), OTHER_SECRET)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Signature realm=\"kundresa\"")
                .body("type", equalTo("/problems/signature-wrong"));

        assertThat(given().get("/q/metrics").asString())
                .containsPattern(
                        "kundresa_interactions_rejected_total\\{reason=\"signature-wrong\",source=\"%s\"[^}]*\\} [1-9]"
                                .formatted(platform.source()));
    }

    @ParameterizedTest
    @EnumSource
    void one_without_a_signature_is_refused(Platform platform) {
        source(platform);

        send("application/json", platform.body().getBytes(StandardCharsets.UTF_8))
                .post("/v1/" + platform.path + "/" + platform.source())
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/signature-missing"));
    }

    @ParameterizedTest
    @EnumSource
    void a_source_that_there_is_not_is_answered_like_a_wrong_signature(Platform platform) {
        String known = post(platform, platform.body(), OTHER_SECRET).extract().asString();
        String unknown =
                post(platform, platform.body(), SECRET, Instant.now(), "nobody")
                        .statusCode(401)
                        .extract()
                        .asString();

        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void one_that_was_signed_an_hour_ago_is_stale() {
        source(Platform.STANDARD_WEBHOOKS);

        post(
                        Platform.STANDARD_WEBHOOKS,
                        Platform.STANDARD_WEBHOOKS.body(),
                        SECRET,
                        Instant.now().minusSeconds(3_600),
                        Platform.STANDARD_WEBHOOKS.source())
                .statusCode(401)
                .body("type", equalTo("/problems/signature-stale"));
    }

    @Test
    void a_disabled_source_is_answered_like_none() {
        create("switched-off");
        operator().post("/v1/sources/switched-off/disable").then().statusCode(200);

        post(Platform.SHOPIFY, "{}", SECRET, Instant.now(), "switched-off")
                .statusCode(401)
                .body("type", equalTo("/problems/signature-wrong"));
    }

    @Test
    void while_a_secret_is_exchanged_both_are_taken_and_the_third_takes_the_oldest_away() {
        create("rotating-shop");
        give("rotating-shop", OTHER_SECRET);

        rotating(SECRET).statusCode(200);
        rotating(OTHER_SECRET).statusCode(200);
        give("rotating-shop", "the third");

        rotating(SECRET).statusCode(401);
        rotating(OTHER_SECRET).statusCode(200);
    }

    @Test
    void an_event_of_no_interest_is_no_error() {
        source(Platform.CHATWOOT);

        post(Platform.CHATWOOT, "{\"event\":\"conversation_typing_on\"}", SECRET)
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(0))
                .body("ignored", equalTo(1));

        assertThat(given().get("/q/metrics").asString())
                .containsPattern(
                        "kundresa_interactions_ignored_total\\{reason=\"no-contact\",source=\"platform-chatwoot\"[^}]*\\} [1-9]");
    }

    @Test
    void one_that_nobody_can_place_is_kept_and_still_answered_with_200() {
        source(Platform.SHOPIFY);

        post(Platform.SHOPIFY, "{\"id\":7}", SECRET)
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(1));

        try (Topic topic = rejected()) {
            assertThat(value(topic.with("way", "store-shopify", 1).getFirst()))
                    .isEqualTo("{\"id\":7}");
            assertThat(Topic.header(topic.with("way", "store-shopify", 1).getFirst(), "envelope"))
                    .contains("orders/create");
        }
    }

    @Test
    void bytes_that_are_no_json_are_told_to_who_signed_them() {
        source(Platform.SHOPIFY);

        post(Platform.SHOPIFY, "{", SECRET)
                .statusCode(400)
                .body("type", equalTo("/problems/body-unreadable"));
    }

    @Test
    void twilio_is_answered_with_nothing_to_do() {
        source(Platform.TWILIO);

        String answer =
                post(Platform.TWILIO, Platform.TWILIO.body(), SECRET)
                        .statusCode(200)
                        .contentType("text/xml")
                        .extract()
                        .asString();

        assertThat(answer).isEqualTo("<Response/>");
    }

    @Test
    void intercom_finds_somebody_there_whatever_the_source() {
        given().head("/v1/channels/chat/intercom/nobody").then().statusCode(200);
    }

    private ValidatableResponse rotating(String secret) {
        return post(Platform.SHOPIFY, "{\"test\":true}", secret, Instant.now(), "rotating-shop");
    }

    private ValidatableResponse post(Platform platform, String body, String secret) {
        return post(platform, body, secret, Instant.now(), platform.source());
    }

    private ValidatableResponse post(
            Platform platform, String body, String secret, Instant signedAt, String source) {
        String path = "/v1/%s/%s".formatted(platform.path, source);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers =
                new HashMap<>(platform.signing.headers(secret, bytes, signedAt, url(path)));
        headers.put("X-Shopify-Topic", "orders/create");
        String type =
                platform == Platform.TWILIO
                        ? "application/x-www-form-urlencoded"
                        : "application/json";
        return send(type, bytes).headers(headers).post(path).then();
    }

    private static String url(String path) {
        return "%s:%d%s".formatted(RestAssured.baseURI, RestAssured.port, path);
    }

    private void source(Platform platform) {
        create(platform.source());
    }

    /** Makes the source where it is not there yet. */
    private void create(String name) {
        int status =
                operator()
                        .body(
                                "{\"name\":\"%s\",\"channel\":\"chat\",\"currency\":\"SEK\"}"
                                        .formatted(name))
                        .post("/v1/sources")
                        .statusCode();
        if (status == 201) {
            give(name, SECRET);
        }
    }

    private void give(String name, String secret) {
        operator()
                .body("{\"kind\":\"webhook-secret\",\"value\":\"%s\"}".formatted(secret))
                .post("/v1/sources/%s/keys".formatted(name))
                .then()
                .statusCode(201);
    }
}

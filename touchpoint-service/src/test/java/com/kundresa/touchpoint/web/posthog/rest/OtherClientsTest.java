package com.kundresa.touchpoint.web.posthog.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of PostHog's and Jitsu's clients. */
@QuarkusTest
class OtherClientsTest extends ServiceTest {

    private static final String EVENT =
            "{'event':'product viewed','uuid':'%s','distinct_id':'u','properties':{'sku':'85123A'}}";

    @ParameterizedTest
    @ValueSource(strings = {"/batch", "/batch/", "//batch/"})
    void posthog_batches_are_taken_plain_and_zipped(String path) {
        String body = "{'api_key':'wk_web_shop','batch':[%s]}";

        json(body.formatted(EVENT.formatted(id())))
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo(1))
                .body("accepted", equalTo(1));
        send("application/json", gzip(body.formatted(EVENT.formatted(id()))))
                .header("Content-Encoding", "gzip")
                .post(path)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/capture", "/capture/", "/e", "/e/", "/i/v0/e", "/i/v0/e/"})
    void posthog_events_are_taken_one_by_one_and_together(String path) {
        String one = EVENT.formatted(id()).replace("{'event'", "{'api_key':'wk_web_shop','event'");

        json(one).post(path).then().statusCode(200).body("status", equalTo(1));
        json("[" + one + "," + EVENT.formatted(id()) + "]")
                .queryParam("compression", "gzip-js")
                .post(path)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));
    }

    @Test
    void the_key_of_posthog_in_browsers_is_a_property() {
        json("{'event':'$pageview','properties':{'distinct_id':'d','token':'wk_web_shop'}}")
                .post("/e/")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void a_posthog_event_without_anybody_is_listed_and_the_others_are_taken() {
        String bad = id();

        json("{'api_key':'wk_web_shop','batch':[%s,{'event':'x','uuid':'%s'}]}"
                        .formatted(EVENT.formatted(id()), bad))
                .post("/batch/")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("results.messageId", contains(bad));
    }

    @Test
    void posthog_without_a_key_or_with_an_unknown_one_is_told_so() {
        json("{'batch':[]}").post("/batch").then().statusCode(401);
        json("{'api_key':'phc_x','batch':[]}").post("/batch").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/s/track", "/api/s/s2s/track", "/api/s/page", "//api/s/identify"})
    void jitsu_events_are_taken(String path) {
        json("{'type':'track','event':'Product Viewed','messageId':'%s','anonymousId':'a','properties':{'product_id':'p'}}"
                        .formatted(id()))
                .header("X-Write-Key", "wk_web_shop:wk_web_shop")
                .post(path)
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("accepted", equalTo(1));
    }

    @Test
    void a_jitsu_event_of_the_business_keeps_its_name() {
        json("{'type':'gift_wrapped','messageId':'%s','anonymousId':'a'}".formatted(id()))
                .header("X-Write-Key", "wk_web_shop")
                .post("/api/s/gift_wrapped")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }
}

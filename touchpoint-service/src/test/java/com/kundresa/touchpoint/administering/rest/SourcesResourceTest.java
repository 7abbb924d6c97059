package com.kundresa.touchpoint.administering.rest;

import static com.kundresa.touchpoint.administering.rest.Operator.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Sources;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators do with sources, and what nobody else may. */
@QuarkusTest
class SourcesResourceTest extends ServiceTest {

    private static final String PAGE = "{'type':'page','anonymousId':'a'}";

    @Inject Sources sources;

    @Test
    void the_configured_sources_are_there_from_the_start() {
        operator()
                .get("/v1/sources")
                .then()
                .statusCode(200)
                .body("sources.name", hasItems("web-shop", "till", "chat"));
    }

    @Test
    void a_new_source_sends_as_soon_as_it_has_a_key() {
        Operator.creates("new-kiosk", "{'channel':'kiosk','verified':true,'currency':'SEK'}");
        String key = Operator.newKey("new-kiosk");

        assertThat(key).startsWith("wk_").hasSizeGreaterThan(30);
        assertAccepted(key);
    }

    @Test
    void two_keys_are_valid_and_the_third_takes_the_oldest_away() {
        Operator.creates("rotating", "{'channel':'web'}");
        String first = Operator.newKey("rotating");
        String second = Operator.newKey("rotating");
        assertAccepted(first);
        assertAccepted(second);

        String third = Operator.newKey("rotating");

        assertRefused(first);
        assertAccepted(second);
        assertAccepted(third);
    }

    @Test
    void a_key_that_was_revoked_is_unknown_at_once() {
        Operator.creates("revoking", "{'channel':'web'}");
        Response made = Operator.rotate("revoking", "write-key");
        String path = "/v1/sources/revoking/keys/" + made.path("id");

        operator().delete(path).then().statusCode(204);

        assertRefused(made.path("value"));
        operator()
                .delete(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/key-unknown"));
    }

    @Test
    void keys_and_secrets_are_shown_once_and_never_again() {
        Operator.creates("quiet", "{'channel':'web'}");
        String key = Operator.newKey("quiet");
        String secret = Operator.rotate("quiet", "webhook-secret").path("value");

        String listed = operator().get("/v1/sources").asString();
        String one = operator().get("/v1/sources/quiet").asString();

        assertThat(listed + one).doesNotContain(key).doesNotContain(secret);
        assertThat(secret).startsWith("whsec_");
        operator()
                .get("/v1/sources/quiet")
                .then()
                .body("credentials.kind", contains("webhook-secret", "write-key"));
    }

    @Test
    void a_secret_that_the_platform_made_can_be_given_and_is_used_as_it_is() {
        Operator.creates("platform", "{'channel':'chat','verified':true}");

        operator()
                .body("{\"kind\":\"webhook-secret\",\"value\":\"made elsewhere\"}")
                .post("/v1/sources/platform/keys")
                .then()
                .statusCode(201);

        assertThat(sources.named("platform").orElseThrow().secrets())
                .containsExactly(new Secret("made elsewhere"));
    }

    @Test
    void a_disabled_source_is_refused_until_it_is_enabled() {
        Operator.creates("switching", "{'channel':'web'}");
        String key = Operator.newKey("switching");

        operator()
                .post("/v1/sources/switching/disable")
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));
        send(key).then().statusCode(403).body("type", equalTo("/problems/source-disabled"));

        operator().post("/v1/sources/switching/enable").then().statusCode(200);
        assertAccepted(key);
    }

    @Test
    void only_pages_of_an_allowed_origin_may_send() {
        Operator.creates("paged", "{'channel':'web','origins':['https://shop.example']}");
        String key = Operator.newKey("paged");

        send(key, "https://shop.example").then().statusCode(200);
        send(key, "https://other.example")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", equalTo("https://other.example"))
                .body("type", equalTo("/problems/origin-not-allowed"));
        assertAccepted(key);
    }

    @Test
    void other_settings_hold_at_once_and_can_be_read_back() {
        Operator.creates("changing", "{'channel':'web'}");

        Operator.changes(
                "changing",
                "{'channel':'mobile','currency':'EUR','rate':{'eventsPerSecond':5,'burst':10},'schemas':{'E':{'type':'object'}}}");

        operator()
                .get("/v1/sources/changing")
                .then()
                .body("settings.channel", equalTo("mobile"))
                .body("settings.currency", equalTo("EUR"))
                .body("settings.rate.burst", equalTo(10))
                .body("settings.schemas.E.type", equalTo("object"));
        assertThat(sources.named("changing").orElseThrow().sender().channel().name())
                .isEqualTo("mobile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'channel':'web'",
                "{}",
                "{'channel':'Web shop'}",
                "{'channel':'web','currency':'ZZZ'}",
                "{'channel':'web','origins':['https://shop.example/path']}",
                "{'channel':'web','rate':{'eventsPerSecond':0,'burst':1}}",
                "{'channel':'web','password':'unknown field'}",
                "{'channel':'web','schemas':{'E':{'type':'objekt'}}}",
                "{'channel':'web','schemas':{'E':{'$ref':'https://example.com/schema.json'}}}",
                "{'channel':'web','schemas':{'E':{'$ref':'#'}}}",
                "{'channel':'web','schemas':{'E':'text'}}"
            })
    void settings_that_cannot_be_taken_are_refused_with_a_reason(String settings) {
        operator()
                .body(settings.replace('\'', '"'))
                .put("/v1/sources/web-shop")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/settings-malformed"))
                .body("detail", not(equalTo("")));
    }

    @Test
    void a_name_is_given_once_and_written_in_lower_case() {
        operator()
                .body("{\"name\":\"till\",\"channel\":\"store\"}")
                .post("/v1/sources")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-exists"));
        operator()
                .body("{\"name\":\"Till\",\"channel\":\"store\"}")
                .post("/v1/sources")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/settings-malformed"));
    }

    @Test
    void what_is_not_there_is_said_to_be_unknown() {
        operator()
                .get("/v1/sources/nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/source-unknown"));
        operator()
                .body("{\"kind\":\"write-key\"}")
                .post("/v1/sources/nobody/keys")
                .then()
                .statusCode(404);
        operator()
                .body("{\"kind\":\"password\"}")
                .post("/v1/sources/till/keys")
                .then()
                .statusCode(400);
        operator().delete("/v1/sources/till/keys/no-uuid").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/sources",
        "POST, /v1/sources",
        "GET, /v1/sources/till",
        "PUT, /v1/sources/till",
        "POST, /v1/sources/till/keys",
        "DELETE, /v1/sources/till/keys/00000000-0000-0000-0000-000000000000",
        "POST, /v1/sources/till/disable",
        "POST, /v1/sources/till/enable"
    })
    void a_write_key_can_only_write_and_an_agent_is_no_operator(Method method, String path) {
        List<RequestSpecification> strangers =
                List.of(
                        RestAssured.given(),
                        RestAssured.given().header("X-Write-Key", "wk_till"),
                        RestAssured.given().auth().preemptive().basic("wk_till", ""),
                        RestAssured.given().auth().preemptive().oauth2("wk_till"));

        for (RequestSpecification stranger : strangers) {
            stranger.request(method, path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo("/problems/token-required"));
        }
        Operator.as("agent")
                .request(method, path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
    }

    private static Response send(String key, String... origin) {
        RequestSpecification request = json(PAGE).header("X-Write-Key", key);
        return (origin.length == 0 ? request : request.header("Origin", origin[0]))
                .post("/v1/page");
    }

    private static void assertAccepted(String key) {
        send(key).then().statusCode(200).body("accepted", equalTo(1));
    }

    private static void assertRefused(String key) {
        send(key).then().statusCode(401).body("type", equalTo("/problems/unknown-write-key"));
    }
}

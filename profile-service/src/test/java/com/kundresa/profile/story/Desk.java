package com.kundresa.profile.story;

import static io.restassured.RestAssured.given;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import com.kundresa.profile.touch.Identifier;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Somebody with a token who asks the service. */
final class Desk {
    private Desk() {}

    static RequestSpecification agent() {
        return given().auth().oauth2(DevelopmentKeys.token("agent"));
    }

    static Response customer(String type, String value) {
        return agent().get("/v1/customers/{ref}", type + ":" + value);
    }

    static Response customer(UUID id) {
        return agent().get("/v1/customers/{ref}", id.toString());
    }

    static UUID node(String type, String value) {
        return new Identifier(type, value).nodeId();
    }

    /** Waits until the customer's state is so: a field that is not there yet is not so yet. */
    static JsonPath await(String type, String value, Predicate<JsonPath> so) {
        return org.awaitility.Awaitility.await("state of a customer")
                .atMost(StackResource.PATIENCE)
                .ignoreException(NullPointerException.class)
                .until(
                        () -> customer(type, value),
                        answer -> answer.statusCode() == 200 && so.test(answer.jsonPath()))
                .jsonPath();
    }

    static JsonPath awaitInteractions(String type, String value, int count) {
        return await(type, value, state -> state.getInt("interactions") == count);
    }

    /** Waits until all that was sent so far has been read: each partition is read in order. */
    static void awaitAllRead() {
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            String marker = "marker-" + UUID.randomUUID();
            Topic.INTERACTIONS.sendBytes(
                    partition, Said.pageViewed().with("anonymous_id", marker).body());
            awaitInteractions("anonymous_id", marker, 1);
        }
    }

    static JsonPath history(UUID customer, Map<String, ?> parameters) {
        return agent().queryParams(parameters)
                .get("/v1/customers/{ref}/history", customer.toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

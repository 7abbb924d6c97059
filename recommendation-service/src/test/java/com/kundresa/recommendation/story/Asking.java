package com.kundresa.recommendation.story;

import static io.restassured.RestAssured.given;

import com.kundresa.local.DevelopmentKeys;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Asks the service as a storefront, an agent or an operator. */
final class Asking {

    private Asking() {}

    static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + DevelopmentKeys.token(role))
                .contentType(ContentType.JSON);
    }

    static JsonPath nextStep(String userId, String placement) {
        return nextStep(
                "{\"customer\":{\"type\":\"user_id\",\"value\":\"%s\"},\"placement\":\"%s\",\"count\":5}"
                        .formatted(userId, placement));
    }

    static JsonPath nextStep(String body) {
        Response answer = as("service").body(body).post("/v1/next-step");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    static String whyExcluded(JsonPath decision, String actionId) {
        return decision.getString(
                "excluded.find { it.actionId == '" + actionId + "' && it.productId == null }.code");
    }
}

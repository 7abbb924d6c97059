package com.kundresa.touchpoint.administering.rest;

import com.kundresa.local.DevelopmentKeys;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What an operator does over REST. */
public final class Operator {

    private Operator() {}

    /** A request with the token of this role. */
    public static RequestSpecification as(String role) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + DevelopmentKeys.token(role))
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification operator() {
        return as("operator");
    }

    /** Makes a source with these settings, written with single quotes. */
    public static void creates(String name, String settings) {
        operator()
                .body(("{'name':'%s',".formatted(name) + settings.substring(1)).replace('\'', '"'))
                .post("/v1/sources")
                .then()
                .statusCode(201);
    }

    public static void changes(String name, String settings) {
        operator()
                .body(settings.replace('\'', '"'))
                .put("/v1/sources/" + name)
                .then()
                .statusCode(200);
    }

    /** Makes a new write key for a source. */
    public static String newKey(String source) {
        return rotate(source, "write-key").path("value");
    }

    public static Response rotate(String source, String kind) {
        Response made =
                operator()
                        .body("{\"kind\":\"%s\"}".formatted(kind))
                        .post("/v1/sources/%s/keys".formatted(source));
        made.then().statusCode(201);
        return made;
    }
}

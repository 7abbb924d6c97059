package com.kundresa.touchpoint.publishing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.touchpoint.contract.SchemaSamples;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document: checked in as it is generated, and true of every answer. */
@QuarkusTest
class OpenApiTest extends ServiceTest {

    private static final Path CHECKED_IN = Path.of("../contracts/openapi/touchpoint-service.yaml");
    private static final String UPDATE = "kundresa.contracts.update";
    private static final int REQUESTS = 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A path of the document, as it is called, and the key that may. */
    private record Call(String path, String key) {}

    private static final Map<String, Call> CALLS =
            Map.of(
                    "/v1/{batch}", new Call("/v1/batch", "wk_web_server"),
                    "/v1/{call}", new Call("/v1/track", "wk_web_server"),
                    "/batch", new Call("/batch", "wk_web_server"),
                    "/{path}", new Call("/capture", "wk_web_server"),
                    "/api/s/{call}", new Call("/api/s/track", "wk_web_server"),
                    "/v1/channels/chat/messages", new Call("/v1/channels/chat/messages", "wk_chat"),
                    "/v1/channels/store/receipts",
                            new Call("/v1/channels/store/receipts", "wk_till"),
                    "/v1/channels/support/tickets",
                            new Call("/v1/channels/support/tickets", "wk_support_desk"),
                    "/v1/channels/feedback", new Call("/v1/channels/feedback", "wk_feedback"),
                    "/v1/events", new Call("/v1/events", "wk_kiosk"));

    @Test
    void the_document_that_is_checked_in_is_the_one_that_is_generated() throws IOException {
        String generated = RestAssured.get("/q/openapi?format=yaml").then().extract().asString();

        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, generated);
        }

        assertThat(Files.readString(CHECKED_IN))
                .as(
                        "The HTTP interface has changed. If that is meant, run this test with -D%s=true"
                                + " and check %s in.",
                        UPDATE, CHECKED_IN)
                .isEqualTo(generated);
    }

    static Stream<Arguments> calls() {
        return CALLS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(call -> Arguments.of(call.getKey(), call.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void requests_made_from_the_document_are_answered_as_it_says(String path, Call call)
            throws IOException {
        JsonNode document = document();
        JsonNode operation = document.path("paths").path(path).path("post");
        Map.Entry<String, JsonNode> content =
                operation.at("/requestBody/content").properties().iterator().next();
        int accepted = 0;
        for (int seed = 0; seed < REQUESTS; seed++) {
            JsonNode body = new SchemaSamples(document, seed).of(content.getValue().path("schema"));
            // every third request lacks a field that the schema asks for
            if (seed % 3 == 2 && body instanceof ObjectNode object && !object.isEmpty()) {
                object.remove(object.fieldNames().next());
            }
            Response answer =
                    send(
                                    content.getKey(),
                                    MAPPER.writeValueAsString(body)
                                            .getBytes(StandardCharsets.UTF_8))
                            .header("X-Write-Key", call.key())
                            .post(call.path());
            assertDocumented(document, operation, answer);
            accepted += answer.statusCode() == 200 ? answer.jsonPath().getInt("accepted") : 0;
        }
        assertThat(accepted).as("accepted of %d requests", REQUESTS).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void requests_without_a_key_are_answered_as_it_says(String path, Call call) throws IOException {
        JsonNode document = document();

        Response answer = json("{}").header("X-Write-Key", "nobody").post(call.path());

        assertDocumented(document, document.path("paths").path(path).path("post"), answer);
    }

    private static void assertDocumented(JsonNode document, JsonNode operation, Response answer) {
        JsonNode described = operation.path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(described.isObject())
                .as("%d %s", answer.statusCode(), answer.asString())
                .isTrue();
        JsonNode schema = described.path("content").iterator().next().path("schema");
        assertThat(schema(document, schema).validate(answer.asString(), InputFormat.JSON))
                .as(answer.asString())
                .isEmpty();
    }

    private static Schema schema(JsonNode document, JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private static JsonNode document() throws IOException {
        return MAPPER.readTree(
                RestAssured.get("/q/openapi?format=json").then().extract().asString());
    }
}

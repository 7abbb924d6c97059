package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.local.StackResource;
import com.kundresa.touchpoint.publishing.PublishingConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** What tests of the running service share: one stack, requests whose bytes go out as they are. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "touchpoint"))
public abstract class ServiceTest {

    @Inject PublishingConfig config;

    protected static RequestSpecification send(String contentType, byte[] body) {
        return RestAssured.given()
                .config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .encodeContentTypeAs(
                                                        contentType, ContentType.TEXT)))
                .urlEncodingEnabled(false)
                .contentType(contentType)
                .body(body);
    }

    protected static RequestSpecification json(String body) {
        return send("application/json", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    protected static RequestSpecification shop(String body) {
        return json(body).auth().preemptive().basic("wk_web_shop", "");
    }

    protected static byte[] gzip(String body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** A message id that no other test has. */
    protected static String id() {
        return UUID.randomUUID().toString();
    }

    protected Topic interactions() {
        return new Topic(config.bootstrapServers(), config.topic());
    }

    protected Topic rejected() {
        return new Topic(config.bootstrapServers(), config.rejectedTopic());
    }
}

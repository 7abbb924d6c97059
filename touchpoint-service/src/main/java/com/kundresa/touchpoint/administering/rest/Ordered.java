package com.kundresa.touchpoint.administering.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.touchpoint.source.Credential.Kind;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Settings;
import com.kundresa.touchpoint.source.json.SettingsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an operator orders in the body of a request, or why it is not one. */
sealed interface Ordered<T> {

    record Read<T>(T order) implements Ordered<T> {}

    /** The detail is a sentence for the operator. */
    record Refused<T>(String detail) implements Ordered<T> {}

    record NewSource(String name, Settings settings) {}

    record NewKey(Kind kind, @Nullable Secret given) {}

    ObjectMapper JSON = new ObjectMapper();
    Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    int LONGEST_SECRET = 512;

    /** The settings of a source and its name beside them. */
    static Ordered<NewSource> source(byte[] body) {
        Optional<ObjectNode> read = object(body);
        if (read.isEmpty()) {
            return new Refused<>(
                    "Send a JSON object with \"name\" and the settings of the source.");
        }
        JsonNode name = read.get().remove("name");
        if (name == null || !NAME.matcher(name.asText()).matches()) {
            return new Refused<>(
                    "Say \"name\" with lower case letters, digits and hyphens, at most 60, a letter"
                            + " first.");
        }
        byte[] settings = read.get().toString().getBytes(StandardCharsets.UTF_8);
        return switch (SettingsJson.read(settings)) {
            case SettingsJson.Reading.Accepted(Settings accepted) ->
                    new Read<>(new NewSource(name.asText(), accepted));
            case SettingsJson.Reading.Refused(String detail) -> new Refused<>(detail);
        };
    }

    /** The kind of a new key, and the secret itself where a platform made it. */
    static Ordered<NewKey> key(byte[] body) {
        JsonNode read = object(body).map(JsonNode.class::cast).orElseGet(JSON::nullNode);
        Optional<Kind> kind = Kind.of(read.path("kind").asText());
        String value = read.path("value").asText();
        if (kind.isEmpty()) {
            return new Refused<>("Say \"kind\": \"write-key\" or \"webhook-secret\".");
        }
        if (value.length() > LONGEST_SECRET || !value.isEmpty() && kind.get() == Kind.WRITE_KEY) {
            return new Refused<>(
                    "Say \"value\" for a webhook secret that the sending platform made, at most 512"
                            + " characters; write keys are always made here.");
        }
        return new Read<>(new NewKey(kind.get(), value.isBlank() ? null : new Secret(value)));
    }

    private static Optional<ObjectNode> object(byte[] body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to give bytes", impossible);
        }
    }
}

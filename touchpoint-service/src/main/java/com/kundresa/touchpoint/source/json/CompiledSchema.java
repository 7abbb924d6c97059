package com.kundresa.touchpoint.source.json;

import com.kundresa.touchpoint.payload.Slice;
import com.kundresa.touchpoint.source.EventSchema;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Schema that is compiled once; safe for use by many threads. It refers to nothing outside
 * of itself, so that no event makes this service fetch anything.
 */
public final class CompiledSchema implements EventSchema {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_POINTER = 200;
    private static final String DEFAULT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaCacheEnabled(false)
                                    .schemaLoader(loader -> loader.fetchRemoteResources(false)));

    private final String text;
    private final Schema schema;

    private CompiledSchema(String text, Schema schema) {
        this.text = text;
        this.schema = schema;
    }

    /**
     * @throws IllegalArgumentException where it is no JSON Schema, refers to another document, or
     *     refers to itself in a circle; the message says which, for the operator
     */
    public static CompiledSchema of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A schema has at most 64 KB");
        }
        try {
            JsonNode node = JSON.readTree(text);
            refuseOutside(node);
            refuseMalformed(node, text);
            Schema schema = REGISTRY.getSchema(text, InputFormat.JSON);
            schema.initializeValidators();
            schema.validate("{}", InputFormat.JSON);
            return new CompiledSchema(text, schema);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("A schema is a JSON object", notJson);
        } catch (SchemaException unusable) {
            throw new IllegalArgumentException(
                    "A schema does not compile: a reference leads nowhere, or a keyword is wrong",
                    unusable);
        } catch (StackOverflowError circle) {
            throw new IllegalArgumentException("A schema refers to itself in a circle", circle);
        }
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<Violation> violation(Slice event) {
        String json =
                new String(event.body(), event.from(), event.length(), StandardCharsets.UTF_8);
        try {
            return schema.validate(json, InputFormat.JSON).stream()
                    .findFirst()
                    .map(CompiledSchema::violation);
        } catch (StackOverflowError circle) {
            return Optional.of(new Violation("", "$ref"));
        }
    }

    private static Violation violation(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return new Violation(
                pointer.substring(0, Math.min(pointer.length(), LONGEST_POINTER)),
                error.getKeyword());
    }

    private static void refuseMalformed(JsonNode node, String text) {
        String said = node.path("$schema").asString(DEFAULT);
        List<Error> errors =
                REGISTRY.getSchema(SchemaLocation.of(said)).validate(text, InputFormat.JSON);
        if (!node.isObject() || !errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "A schema is not valid JSON Schema"
                            + errors.stream()
                                    .findFirst()
                                    .map(error -> ": see " + error.getInstanceLocation())
                                    .orElse(""));
        }
    }

    private static void refuseOutside(JsonNode node) {
        for (var field : node.properties()) {
            String value = field.getValue().asString("#");
            if (REFERENCES.contains(field.getKey()) && !value.startsWith("#")) {
                throw new IllegalArgumentException(
                        "A schema refers to parts of itself only (\"#...\")");
            }
            if (field.getKey().equals("$schema") && !known(value)) {
                throw new IllegalArgumentException(
                        "$schema names a draft of json-schema.org from 4 to 2020-12");
            }
        }
        node.forEach(CompiledSchema::refuseOutside);
    }

    private static boolean known(String dialect) {
        return SpecificationVersion.fromDialectId(dialect).isPresent() || dialect.equals("#");
    }
}

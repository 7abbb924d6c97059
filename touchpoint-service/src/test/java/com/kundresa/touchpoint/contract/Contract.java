package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.json.InteractionJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The agreed words, as tests read them. */
public final class Contract {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema INTERACTION =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text("interaction-recorded/v1/schema.json"), InputFormat.JSON);

    private Contract() {}

    /** A file of the contracts module. */
    public static String text(String path) {
        try (InputStream file = Contract.class.getResourceAsStream("/contracts/" + path)) {
            return new String(
                    Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, parsed. */
    public static JsonNode json(String path) {
        try {
            return MAPPER.readTree(text(path));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where what would be published is not what the schema allows. */
    public static void assertValid(Interaction interaction) {
        assertValid(new String(InteractionJson.write(interaction), StandardCharsets.UTF_8));
    }

    public static void assertValid(String interaction) {
        assertThat(INTERACTION.validate(interaction, InputFormat.JSON)).as(interaction).isEmpty();
    }
}

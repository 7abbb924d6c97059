package com.kundresa.recommendation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden examples between the services. */
public final class Contracts {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Contracts() {}

    public static byte[] bytes(String path) {
        try (InputStream example =
                Objects.requireNonNull(
                        Contracts.class.getResourceAsStream("/contracts/" + path), path)) {
            return example.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String path) {
        try {
            return MAPPER.readTree(bytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> array(String path) {
        return StreamSupport.stream(json(path).spliterator(), false);
    }

    /** All examples of a message, by file name, wherever the build put them. */
    public static List<String> examples(String message) {
        Path source = Path.of("..", "contracts", message, "examples");
        try (Stream<Path> files = Files.list(source)) {
            return files.map(file -> message + "/examples/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

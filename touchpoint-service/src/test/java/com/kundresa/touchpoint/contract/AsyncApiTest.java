package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document is whole, and tells of every topic that a service is configured with. */
class AsyncApiTest {

    private static final Path CONTRACTS = Path.of("../contracts");
    private static final Path DOCUMENT = CONTRACTS.resolve("asyncapi/kundresa.yaml");
    private static final Pattern TOPIC =
            Pattern.compile("(?m)^[^#\\n]*\\.topic(?:\\.name)?=(?:\\$\\{[^:}]+:)?([a-z-]+)}?\\s*$");

    @Test
    void it_has_the_parts_that_asyncapi_3_asks_for() throws IOException {
        JsonNode document = document();

        assertThat(document.path("asyncapi").asText()).startsWith("3.");
        assertThat(document.at("/info/title").asText()).isNotEmpty();
        assertThat(document.at("/info/version").asText()).isNotEmpty();
        assertThat(document.path("channels"))
                .allSatisfy(channel -> {
                    assertThat(channel.path("address").asText()).isNotEmpty();
                    assertThat(channel.path("messages").isObject()).isTrue();
                });
        assertThat(document.path("operations"))
                .allSatisfy(operation -> {
                    assertThat(operation.path("action").asText()).isIn("send", "receive");
                    assertThat(operation.at("/channel/$ref").asText()).startsWith("#/channels/");
                });
    }

    @Test
    void every_configured_topic_is_described_and_no_other() throws IOException {
        Set<String> described = new TreeSet<>();
        document()
                .path("channels")
                .forEach(channel -> described.add(channel.path("address").asText()));

        assertThat(described).isEqualTo(configured());
    }

    static Stream<String> references() throws IOException {
        List<String> all = new ArrayList<>();
        collect(document(), all);
        return all.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("references")
    void every_reference_leads_somewhere(String reference) throws IOException {
        if (reference.startsWith("#")) {
            assertThat(document().at(reference.substring(1)).isMissingNode()).isFalse();
        } else {
            assertThat(DOCUMENT.resolveSibling(reference)).isRegularFile();
        }
    }

    private static Set<String> configured() throws IOException {
        Set<String> topics = new TreeSet<>();
        for (String service :
                List.of("touchpoint-service", "profile-service", "recommendation-service")) {
            Path settings = Path.of("..", service, "src/main/resources/application.properties");
            Matcher found = TOPIC.matcher(Files.readString(settings));
            while (found.find()) {
                topics.add(found.group(1));
            }
        }
        return topics;
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT.toFile());
    }
}

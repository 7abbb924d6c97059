package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.local.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both official clients of the retired rank and reward service, unmodified. */
class RankClientsTest {
    private static final String KEY = "rank-development";
    private static final long PATIENCE_SECONDS = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"personalizer", "personalizer-rest"})
    void ranks_activates_rewards_and_reads_errors(String script) throws Exception {
        assumeTrue(NodeModules.areHere(), NodeModules.ABSENT);
        var run = UUID.randomUUID().toString();

        var said = run(script, run);

        assertThat(said.path("rankings")).hasSize(20);
        for (int i = 0; i < 20; i++) {
            var ranking = said.path("rankings").path(i);
            assertThat(ranking.path("eventId").asText()).isEqualTo(run + "-" + i);
            assertThat(sum(ranking)).isBetween(0.999999, 1.000001);
            assertThat(probability(ranking, ranking.path("rewardActionId").asText())).isPositive();
            assertThat(ranking.path("ranking")).hasSize(3);
            assertThat(i % 5 == 4 && probability(ranking, "food") > 0).isFalse();
        }
        assertThat(said.path("codes")).hasSize(25).allMatch(code -> code.asInt() == 204);
        assertThat(said.path("error").path(0).asInt()).isEqualTo(404);
        assertThat(said.path("error").path(1).asText()).isEqualTo("ResourceNotFound");
    }

    private static double sum(JsonNode ranking) {
        return places(ranking).mapToDouble(place -> place.path("probability").asDouble()).sum();
    }

    private static double probability(JsonNode ranking, String id) {
        return places(ranking)
                .filter(place -> place.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .path("probability")
                .asDouble();
    }

    private static Stream<JsonNode> places(JsonNode ranking) {
        return StreamSupport.stream(ranking.path("ranking").spliterator(), false);
    }

    private static JsonNode run(String script, String run)
            throws IOException, InterruptedException {
        var folder = Root.module().resolve("clients/node");
        var logs = Files.createDirectories(Root.module().resolve("target/logs"));
        Path said = logs.resolve(script + ".json");
        Path log = logs.resolve(script + ".log");
        var process =
                new ProcessBuilder(
                                List.of(
                                        Programs.onPath("node").orElseThrow().toString(),
                                        folder.resolve(script + ".js").toString(),
                                        Suite.shared().recommendation().url(),
                                        KEY,
                                        run))
                        .redirectOutput(said.toFile())
                        .redirectError(log.toFile())
                        .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("see %s", log).isZero();
        return JSON.readTree(Files.readAllBytes(said));
    }
}

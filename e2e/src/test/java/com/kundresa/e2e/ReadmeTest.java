package com.kundresa.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What README.md prints, works: its commands are run as they stand, only addresses and token are
 * this suite's.
 */
class ReadmeTest {
    private static final Pattern COMMAND =
            Pattern.compile(
                    "<!-- run: ([a-z-]+) -->\\s*```sh\\n(.*?)```(?:\\s*```json\\n(.*?)```)?",
                    Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite = Suite.shared();

    /**
     * @param text for a shell
     * @param answer the output that the README shows; empty where it shows none
     */
    private record Command(String text, String answer) {}

    @Test
    void the_three_commands_lead_from_a_visit_to_a_personalised_answer() throws Exception {
        var commands = commands();
        assertThat(commands.keySet()).containsExactly("visit", "customer", "next-step");

        var visit = run(requireNonNull(commands.get("visit")));
        assertThat(visit.path("accepted").asInt() + visit.path("duplicate").asInt())
                .as(visit.toString())
                .isPositive();

        var customer = awaitAnswer(requireNonNull(commands.get("customer")), "customerId");
        assertThat(customer.path("identifiers").findValuesAsText("value")).contains("anna");

        var next = awaitAnswer(requireNonNull(commands.get("next-step")), "customerId");
        assertThat(next.path("basis").asText()).isEqualTo("state");
        assertThat(next.path("answers")).isNotEmpty();
        assertThat(next.path("answers").path(0).path("reasons")).isNotEmpty();
    }

    @Test
    void the_answers_that_it_shows_have_the_fields_of_the_real_ones() throws Exception {
        for (var command : commands().values()) {
            if (!command.answer().isEmpty()) {
                var shown = Answer.JSON.readTree(command.answer());
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(fields(run(command))).containsAll(fields(shown)));
            }
        }
    }

    private JsonNode awaitAnswer(Command command, String field) {
        return await().atMost(PATIENCE).until(() -> run(command), answer -> answer.has(field));
    }

    private static TreeSet<String> fields(JsonNode json) {
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode run(Command command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder("bash", "-c", here(command.text())).redirectErrorStream(true);
        builder.environment().put("TOKEN", suite.token("service"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command.text() + "\n" + output).isZero();
        return Answer.JSON.readTree(output);
    }

    private String here(String text) {
        return text.replace("http://127.0.0.1:8701", suite.touchpoint().url())
                .replace("http://127.0.0.1:8702", suite.profile().url())
                .replace("http://127.0.0.1:8703", suite.recommendation().url());
    }

    private static Map<String, Command> commands() throws IOException {
        var matcher = COMMAND.matcher(Files.readString(Root.folder().resolve("README.md")));
        var commands = new LinkedHashMap<String, Command>();
        while (matcher.find()) {
            var answer = matcher.group(3);
            commands.put(
                    matcher.group(1), new Command(matcher.group(2), answer == null ? "" : answer));
        }
        return commands;
    }
}

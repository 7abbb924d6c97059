package com.kundresa.profile.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that docs/how-to/read-profiles-like-segment.md prints, typed into a shell. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class ReadProfilesHowToTest {
    private static final Path GUIDE = Path.of("../docs/how-to/read-profiles-like-segment.md");
    private static final String PRINTED = "http://127.0.0.1:8702";
    private static final String READING = "curl -s -u at_storefront:";

    @Test
    void everyCommandThatReadsAnswersWithWhatTheGuideSays() throws Exception {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "anna")
                                .with("email", "anna@shop.example")
                                .saying("firstName", "Anna"),
                        Said.that("web", "product_viewed")
                                .named("Product Viewed")
                                .with("user_id", "anna")));
        Desk.await("user_id", "anna", state -> state.getInt("interactions") >= 2);
        // when
        List<JsonPath> answers = new ArrayList<>();
        for (String command : commands()) {
            answers.add(new JsonPath(typed(command)));
        }
        // then
        assertThat(answers).hasSize(7);
        assertThat(answers.get(0).getString("traits.firstName")).isEqualTo("Anna");
        assertThat(answers.get(0).getString("traits.email")).isEqualTo("anna@shop.example");
        assertThat(answers.get(1).getString("traits.firstName.value")).isEqualTo("Anna");
        assertThat(answers.get(2).getBoolean("cursor.has_more")).isTrue();
        assertThat(answers.get(3).getList("data.event")).containsOnly("Product Viewed");
        assertThat(answers.get(4).getList("data.id")).contains("anna", "anna@shop.example");
        assertThat(answers.get(5).getList("data")).isEmpty();
        assertThat(answers.get(6).getString("metadata.created_at")).endsWith("Z");
    }

    private static List<String> commands() throws IOException {
        return Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith(READING)).toList();
    }

    private static String typed(String command) throws IOException, InterruptedException {
        String base =
                Files.readAllLines(GUIDE).stream()
                        .filter(line -> line.startsWith("P=" + PRINTED))
                        .findFirst()
                        .orElseThrow()
                        .replace(PRINTED, "http://127.0.0.1:" + RestAssured.port);
        Process shell =
                new ProcessBuilder("bash", "-c", base + "\n" + command)
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(command).isZero();
        return answer;
    }
}

package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code make run} is kind: it keeps data, leaves nothing behind, and says so when it runs already.
 */
class LauncherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path folder;

    @Test
    void an_interrupted_run_leaves_no_process_and_no_lock_and_the_next_start_finds_the_data() {
        var home = folder.resolve("home");
        var local = new LocalRun(home);
        var first = local.startsUntilReady();
        remember(local, "launcher-visitor");
        var beside = local.runs("run");
        var exitCode = LocalRun.endsAfter("TERM", first);

        assertThat(beside.exitCode()).isNotZero();
        assertThat(beside.output()).contains("runs already");
        assertThat(exitCode).isZero();
        nothingIsLeft(local);

        var second = local.startsUntilReady();
        knows(local, "launcher-visitor");
        var stopped = local.runs("stop");

        assertThat(stopped.exitCode()).as(stopped.output()).isZero();
        assertThat(second.onExit()).succeedsWithin(PATIENCE);
        nothingIsLeft(local);
    }

    @Test
    void a_port_in_use_is_said_in_one_sentence_and_nothing_is_left() throws IOException {
        var home = folder.resolve("other-home");
        var local = new LocalRun(home);
        LocalRun.Ended refused;

        try (var listener = local.occupies("KAFKA_PORT")) {
            assertThat(listener.isBound()).isTrue();
            refused = local.runs("run");
        }

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output())
                .contains("is in use by another program")
                .contains("KAFKA_PORT");
        nothingIsLeft(local);
    }

    private static void remember(LocalRun local, String visitor) {
        var page =
                Map.of(
                        "type",
                        "page",
                        "name",
                        "Home",
                        "anonymousId",
                        visitor,
                        "messageId",
                        visitor,
                        "timestamp",
                        Instant.parse("2026-05-01T12:00:00Z").toString());
        Expect.allAccepted(
                Http.writeKey(local.url("TOUCHPOINT_PORT"), "wk_web_shop").post("/v1/page", page),
                1);
        knows(local, visitor);
    }

    private static void knows(LocalRun local, String visitor) {
        var token = local.runs("tokens", "service").output().strip();
        var profile = Http.bearer(local.url("PROFILE_PORT"), token);
        await().atMost(PATIENCE)
                .until(() ->
                        profile.get("/v1/customers/anonymous_id%3A" + visitor).status() == 200);
    }

    private static void nothingIsLeft(LocalRun local) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(local.processes()).isEmpty());
        assertThat(local.takenPorts()).isEmpty();
    }
}

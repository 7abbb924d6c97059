package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes die and freeze in the middle of a replay; afterwards nothing is missing and nothing
 * counts twice.
 */
class KillNineTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int INVOICES = 12_000;
    private static final int CUSTOMERS = 400;

    private final Suite suite = Suite.shared();
    private final Customers customers = new Customers(suite);
    @TempDir private Path folder;

    @Test
    void profile_service_killed_in_the_middle_and_started_again_has_the_same_totals() {
        var file = SampleInvoices.write(folder.resolve("a.csv"), 1, 6_000_000, INVOICES, CUSTOMERS);
        var before = Settled.acknowledged(suite);
        var replay = replayInBackground(file);
        awaitAcknowledged(before + INVOICES / 10);

        suite.profile().killNine();
        var inTheMiddle =
                suite.log().lag("profile-service", "interactions") > 0 || !replay.isDone();
        suite.profile().start();
        suite.profile().awaitReady();

        assertThat(inTheMiddle).as("killed before all was merged").isTrue();
        addsUp(file, replay);
    }

    @Test
    void touchpoint_service_killed_in_the_middle_loses_nothing_that_the_sender_repeats() {
        var file = SampleInvoices.write(folder.resolve("b.csv"), 2, 7_000_000, INVOICES, CUSTOMERS);
        var before = suite.log().written("interactions");
        var replay = replayInBackground(file);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> suite.log().written("interactions") > before + INVOICES / 10);

        suite.touchpoint().killNine();
        suite.touchpoint().start();
        suite.touchpoint().awaitReady();

        addsUp(file, replay);
    }

    @Test
    void profile_service_frozen_beyond_the_patience_of_a_reader_goes_on_with_the_same_totals() {
        var file = SampleInvoices.write(folder.resolve("c.csv"), 3, 8_000_000, INVOICES, CUSTOMERS);
        var before = Settled.acknowledged(suite);
        var replay = replayInBackground(file);
        awaitAcknowledged(before + INVOICES / 10);

        suite.profile().freeze();
        replay.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
        suite.profile().thaw();

        addsUp(file, replay);
    }

    private CompletableFuture<Void> replayInBackground(Path file) {
        return CompletableFuture.runAsync(() -> Replayed.file(suite, file, "--again"));
    }

    private void awaitAcknowledged(long count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Settled.acknowledged(suite) >= count);
    }

    private void addsUp(Path file, CompletableFuture<Void> replay) {
        replay.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
        Settled.profile(suite, PATIENCE);
        var expected = OnlineRetailSums.of(file);
        assertThat(customers.totals(expected.keySet())).isEqualTo(expected);
    }
}

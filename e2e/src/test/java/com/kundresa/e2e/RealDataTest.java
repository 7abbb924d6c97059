package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Real shop data, sent through the front door: every customer adds up, and sending it again changes
 * nothing.
 */
class RealDataTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Suite suite = Suite.shared();
    private final Customers customers = new Customers(suite);

    @Test
    void
            a_day_of_online_retail_adds_up_for_every_customer_and_stays_so_when_sent_again_and_shuffled() {
        var file = present("online-retail/one-day-2010-12-01.csv");
        var expected = OnlineRetailSums.of(file);

        Replayed.file(suite, file, "--again");

        addsUp(expected);
        changesNothing(expected, file, "--again");
        changesNothing(expected, file, "--again", "--shuffle", "7");
    }

    @Test
    void the_complete_journey_adds_up_for_every_household_and_stays_so_when_sent_again_shuffled() {
        var file = present("complete-journey/household-timeline.csv.gz");
        var expected = CompleteJourneySums.of(file);

        Replayed.file(suite, file, "--again", "--batch", "500");

        addsUp(expected);
        changesNothing(expected, file, "--again", "--batch", "500", "--shuffle", "11");
    }

    private void addsUp(SortedMap<String, Totals> expected) {
        Settled.profile(suite, PATIENCE);
        assertThat(customers.totals(expected.keySet())).isEqualTo(expected);
    }

    private void changesNothing(SortedMap<String, Totals> expected, Path file, String... options) {
        var before = Customers.fingerprint(customers.read(expected.keySet()));

        Replayed.file(suite, file, options);

        Settled.profile(suite, PATIENCE);
        assertThat(Customers.fingerprint(customers.read(expected.keySet()))).isEqualTo(before);
    }

    private static Path present(String name) {
        var file = Root.sharedData().resolve(name);
        assumeThat(Files.exists(file))
                .as(
                        "skipped: there is no "
                                + name
                                + " in the folder shared/data beside the product")
                .isTrue();
        return file;
    }
}

package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Real shop data, sent through the front door: every customer adds up, and sending it again changes
 * nothing.
 */
class RealDataTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Pattern VERSION = Pattern.compile("\"version\":\\d+,");

    private final Suite suite = Suite.shared();
    private final Customers customers = new Customers(suite);

    @Test
    void ten_months_of_online_retail_add_up_and_are_the_same_customers_in_any_order() {
        var file = present("online-retail/transactions-2010-12_to_2011-09.csv.gz");
        var expected = OnlineRetailSums.of(file);

        Replayed.file(suite, file, "--again");

        addsUp(expected);
        var inOrder = states(customers, expected.keySet());
        try (var other = Suite.start(Root.module().resolve("target"))) {
            Replayed.file(other, file, "--again", "--shuffle", "7", "--repeat", "10");
            Settled.profile(other, PATIENCE);
            assertThat(states(new Customers(other), expected.keySet())).isEqualTo(inOrder);
        }
        changesNothing(expected, file, "--again", "--shuffle", "11", "--repeat", "10");
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

    /**
     * SHA-256 over all states, without their versions, which count how often a state was written,
     * and that depends on how the interactions met in batches.
     */
    private static String states(Customers customers, Collection<String> references) {
        return Customers.fingerprint(
                customers.read(references),
                answer -> VERSION.matcher(answer.text()).replaceFirst(""));
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

package com.kundresa.recommendation.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule would have made of a customer, by how the customer stands now. */
class OutlookTest {

    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofDays(3));

    @Test
    void who_is_elsewhere_is_not_reached() {
        assertThat(outlook(segmentRule(), new Journey("a").joins("others", 0), 0, 100))
                .isInstanceOf(Outlook.Elsewhere.class);
    }

    @Test
    void who_came_before_the_time_that_is_asked_about_does_not_count() {
        assertThat(outlook(segmentRule(), new Journey("a").joins("vip", 9), 10, 100))
                .isInstanceOf(Outlook.Earlier.class);
    }

    @Test
    void while_the_delay_runs_the_step_waits_and_then_it_is_due() {
        Journey customer = new Journey("a").joins("vip", 10);

        assertThat(outlook(segmentRule(), customer, 10, 39))
                .isEqualTo(new Outlook.Waiting(Journey.minute(40)));
        assertThat(outlook(segmentRule(), customer, 10, 40))
                .isEqualTo(new Outlook.Due(Journey.minute(10)));
    }

    @Test
    void an_exit_ends_it_whether_the_rule_is_switched_on_or_not() {
        Journey customer = new Journey("a").joins("vip", 10).complains();

        assertThat(outlook(segmentRule(), customer, 0, 100))
                .isEqualTo(new Outlook.Ended("CASE_OPENED"));
    }

    @Test
    void a_cart_counts_from_its_latest_change() {
        Journey customer = new Journey("a").fills(10).fills(50);

        assertThat(outlook(cartRule(false), customer, 20, 60))
                .isEqualTo(new Outlook.Waiting(Journey.minute(80)));
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    /** What is told of a rule that is off is what the rule does when it is on. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_rule_that_was_on_has_a_wait_exactly_where_the_outlook_says_so(int seed) {
        var chance = new Random(seed);
        Journey customer = new Journey("customer-" + seed);
        PushRules on =
                new PushRules(1, null, List.of(cartRule(true).countingFrom(Journey.minute(0))));
        Book book = Book.empty(customer.id);
        int minute = 1;
        for (int step = 0; step < 12; step++) {
            minute += 1 + chance.nextInt(40);
            switch (chance.nextInt(4)) {
                case 0, 1 -> customer.fills(minute);
                case 2 -> customer.orders(minute);
                default -> customer.empties();
            }
            book = book.heard(customer.told(), on, Journey.minute(minute), PATIENCE);
        }
        Instant end = Journey.minute(minute);

        Outlook outlook =
                Outlook.of(
                        cartRule(false),
                        Objects.requireNonNull(book.standing()),
                        Journey.minute(0),
                        end);

        boolean waits = book.waits().stream().anyMatch(Wait::isWaiting);
        assertThat(waits)
                .as("outlook %s, waits %s", outlook, book.waits())
                .isEqualTo(outlook instanceof Outlook.Waiting || outlook instanceof Outlook.Due);
    }

    private static Outlook outlook(PushRule rule, Journey customer, int since, int at) {
        Standing standing = Standing.of(customer.told(), null, Journey.minute(at));
        return Outlook.of(rule, standing, Journey.minute(since), Journey.minute(at));
    }

    private static PushRule segmentRule() {
        return rule(false, new Trigger.SegmentEntered("vip"));
    }

    private static PushRule cartRule(boolean on) {
        return rule(on, new Trigger.CartLeft());
    }

    private static PushRule rule(boolean on, Trigger trigger) {
        return new PushRule(
                "r",
                on,
                trigger,
                Duration.ofMinutes(30),
                List.of(),
                "a",
                new Channel(Channel.Medium.APP, null),
                null,
                null,
                Set.of(Exit.CASE_OPENED),
                null);
    }
}

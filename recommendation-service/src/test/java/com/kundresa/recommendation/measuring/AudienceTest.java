package com.kundresa.recommendation.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Learned;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.offer.Validity;
import com.kundresa.recommendation.situation.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom an action would reach is what the pipeline says, decision by decision. */
class AudienceTest {

    private static final Model MODEL = Learned.from(Shop.SHIPPED, 1);
    private static final Exploration SOME = new Exploration(0.2, 20, 10, 1);
    private static final List<Customer> CUSTOMERS =
            List.of(
                    Persona.stranger(),
                    Persona.somebody().in("loyalty").bought("coffee", 30, 60, 90).known(),
                    Persona.somebody().in("decision").says("marketing", true).known(),
                    Persona.somebody().complains("delivery", "high", 3).ordered(2).known(),
                    Persona.somebody().in("information").likes("Kitchen", 3).away(80).known());

    static Stream<Action> shipped() {
        return Shop.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_action_that_is_there_already_would_do_what_it_did(Action action) {
        Audience audience = new Audience(action.actionId(), Shop.SHIPPED);

        log().forEach(inputs -> audience.add(inputs, MODEL));

        Preview preview = audience.preview();
        assertThat(preview.decisions().first())
                .isEqualTo(
                        log().filter(inputs -> firstOf(inputs).equals(action.actionId())).count());
        assertThat(preview.decisions().answered() + leftOut(preview))
                .as("answered or left out with a reason, each time")
                .isEqualTo(preview.decisions().lookedAt());
        assertThat(preview.eligibleCustomers()).isLessThanOrEqualTo(preview.customers());
    }

    @Test
    void an_action_that_is_better_than_all_others_would_stand_first_wherever_it_is_eligible() {
        Action best = better(Shop.shipped().getFirst(), "the-best");
        Catalogue with = Shop.SHIPPED.with(best);
        Audience audience = new Audience("the-best", with);

        untried().forEach(inputs -> audience.add(inputs, MODEL));

        Preview preview = audience.preview();
        assertThat(preview.decisions().eligible()).isPositive();
        assertThat(preview.decisions().first()).isEqualTo(preview.decisions().eligible());
    }

    @Test
    void what_cannot_be_decided_again_is_counted_apart() {
        Audience audience = new Audience("popular-now", Shop.SHIPPED);

        audience.addUnreadable();

        assertThat(audience.preview().unreadable()).isEqualTo(1);
        assertThat(audience.preview().decisions().lookedAt()).isZero();
        assertThat(audience.preview().newest()).isNull();
    }

    private static Stream<Inputs> log() {
        return IntStream.range(0, 200)
                .mapToObj(i -> Shop.trying(question(i), SOME, MODEL, i * 31L));
    }

    private static Stream<Inputs> untried() {
        return IntStream.range(0, 50).mapToObj(AudienceTest::question);
    }

    private static Inputs question(int i) {
        return Shop.inputs(
                CUSTOMERS.get(i % CUSTOMERS.size()), Placement.HOME_HERO, 3, Context.NONE);
    }

    private static String firstOf(Inputs inputs) {
        var answers = Decider.decide(inputs, Shop.SHIPPED, MODEL).answers();
        return answers.isEmpty() ? "" : answers.getFirst().actionId();
    }

    private static long leftOut(Preview preview) {
        return preview.leftOut().stream().mapToLong(Preview.Share::count).sum();
    }

    private static Action better(Action action, String actionId) {
        return new Action(
                actionId,
                ActionKind.CONTENT,
                true,
                Set.of(Placement.HOME_HERO),
                "the-best",
                action.title(),
                null,
                null,
                1,
                1_000_000_000,
                10,
                Map.of(),
                List.of(),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                null,
                List.of());
    }
}

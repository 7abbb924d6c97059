package com.kundresa.recommendation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Context;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Customer in, expected next step out, with the shipped catalogue: a table that anyone can extend.
 */
class RelevanceTest {

    static Stream<Arguments> steps() {
        return Stream.of(
                row(
                        "a stranger sees what is popular",
                        stranger(),
                        Placement.HOME_HERO,
                        Context.NONE,
                        "popular-now"),
                row(
                        "a stranger who just looked at a cup sees what goes with it",
                        stranger(),
                        Placement.HOME_HERO,
                        Sample.viewed("cup"),
                        "for-you"),
                row(
                        "on a product page what is bought together comes first for a stranger",
                        stranger(),
                        Placement.PRODUCT_PAGE,
                        Sample.page("cup"),
                        "for-you"),
                row(
                        "a cart with a rake is completed",
                        stranger(),
                        Placement.CART,
                        Sample.cart("rake"),
                        "free-delivery"),
                row(
                        "who buys coffee every month is reminded of it",
                        Persona.somebody().in("loyalty").bought("coffee", 30, 60, 90, 120).known(),
                        Placement.HOME_HERO,
                        Context.NONE,
                        "buy-again"),
                row(
                        "who has bought coffee for months is reminded of it even after a pause",
                        Persona.somebody()
                                .in("loyalty")
                                .bought("coffee", 60, 90, 120, 150, 180)
                                .known(),
                        Placement.HOME_HERO,
                        Context.NONE,
                        "buy-again"),
                row(
                        "a stranger's last click decides, not the first",
                        stranger(),
                        Placement.HOME_HERO,
                        Sample.viewed("rake", "cup"),
                        "for-you"),
                row(
                        "who objects to profiling sees what everybody sees",
                        Persona.somebody()
                                .in("loyalty")
                                .bought("coffee", 30, 60, 90)
                                .says("personalisation", false)
                                .known(),
                        Placement.HOME_HERO,
                        Context.NONE,
                        "popular-now"),
                row(
                        "an open case at home is answered with care, not with goods",
                        Persona.somebody().ordered(1).complains("delivery", "high", 5).known(),
                        Placement.HOME_HERO,
                        Context.NONE,
                        "apologise-and-inform"),
                row(
                        "a lost parcel is replaced",
                        Persona.somebody().ordered(1).complains("delivery", "normal", 5).known(),
                        Placement.AGENT_DESK,
                        Context.NONE,
                        "replacement"),
                row(
                        "who asks for the money back gets it back",
                        Persona.somebody().ordered(1).complains("refund", "normal", 5).known(),
                        Placement.AGENT_DESK,
                        Context.NONE,
                        "refund"),
                row(
                        "an urgent case that has been open for days is handed over",
                        Persona.somebody().complains("other", "urgent", 80).known(),
                        Placement.AGENT_DESK,
                        Context.NONE,
                        "escalate"),
                row(
                        "a new customer who allows marketing gets the first-order discount from the agent",
                        Persona.somebody().in("decision").says("marketing", true).known(),
                        Placement.AGENT_DESK,
                        Context.NONE,
                        "first-order-discount"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void the_expected_step_comes_first(
            String story,
            Customer customer,
            Placement placement,
            Context context,
            String expected) {
        var decision = Shop.decide(customer, placement, context);

        assertThat(decision.answers()).isNotEmpty();
        assertThat(decision.answers().getFirst().actionId())
                .as("%s: %s", story, decision.answers())
                .isEqualTo(expected);
        assertThat(decision.answers())
                .allSatisfy(answer -> assertThat(answer.reasons()).isNotEmpty());
    }

    private static Customer stranger() {
        return Persona.stranger();
    }

    private static Arguments row(
            String story,
            Customer customer,
            Placement placement,
            Context context,
            String expected) {
        return Arguments.of(story, customer, placement, context, expected);
    }

    static Stream<Arguments> products() {
        return Stream.of(
                product("with a cup in view its saucer comes first", stranger(), "saucer", "cup"),
                product(
                        "with a rake clicked last the gloves do",
                        stranger(),
                        "gloves",
                        "rake",
                        "cup"),
                product(
                        "with a cup clicked last the saucer does",
                        stranger(),
                        "saucer",
                        "cup",
                        "rake"),
                product(
                        "who buys coffee every month is offered coffee",
                        Persona.somebody().bought("coffee", 30, 60, 90).known(),
                        "coffee"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void the_expected_product_comes_first(
            String story, Customer customer, String expected, List<String> viewed) {
        var decision =
                Shop.decide(
                        customer,
                        Placement.HOME_HERO,
                        Sample.viewed(viewed.toArray(String[]::new)));

        var forYou =
                decision.answers().stream()
                        .filter(answer -> answer.actionId().equals("for-you"))
                        .findFirst()
                        .orElseThrow();
        assertThat(forYou.products())
                .as(story)
                .filteredOn(product -> !viewed.contains(product.productId()))
                .first()
                .extracting(Answer.Product::productId)
                .isEqualTo(expected);
    }

    private static Arguments product(
            String story, Customer customer, String expected, String... viewed) {
        return Arguments.of(story, customer, expected, List.of(viewed));
    }
}

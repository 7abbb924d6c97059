package com.kundresa.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * One person over web, chat, store, newsletter and support: one customer, and a next step that
 * follows her.
 */
class TheStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite = Suite.shared();
    private final Agent agent = new Agent(suite);
    private final Storefront storefront = new Storefront(suite);
    private final Story her = new Story(suite, "saga");

    @Test
    void one_person_over_all_channels_is_one_customer_whose_next_step_changes_for_stated_reasons() {
        var nobody = storefront.slot("home-hero", her.onTheLaptop());
        assertThat(nobody.path("basis").asText()).isEqualTo("context-only");

        her.looksAroundUnknown();
        settle();
        var visitor = storefront.slotSaying("AFFINITY", "home-hero", her.onTheLaptop());
        assertThat(visitor.path("basis").asText()).isEqualTo("state");
        assertThat(visitor.path("customerId").asText())
                .isEqualTo(
                        Ids.node("anonymous_id", requireNonNull(her.onTheLaptop().get("value"))));
        changed(nobody, visitor);
        assertThat(reasons(visitor)).contains("PHASE_FIT");
        assertThat(leftOut(visitor)).contains("CONSENT_MISSING");

        her.chatsAndLeavesHerAddress();
        her.agreesToOffers();
        settle();
        var known = storefront.slotOfKnown("home-hero", her.onTheLaptop());
        var knownAtDesk = agent.asksWhatNext(her.byAddress());
        assertThat(known.path("customerId").asText()).isEqualTo(Ids.node("email", her.email()));
        changed(visitor, known);
        assertThat(leftOut(known)).doesNotContain("CONSENT_MISSING");

        her.buysAtTheTill();
        settle();
        var buyer = storefront.slotOfKnown("home-hero", her.onTheLaptop());
        var buyerAtDesk = agent.asksWhatNext(her.byAddress());
        assertThat(buyer.path("customerId").asText())
                .isEqualTo(Ids.node("loyalty_card", her.loyaltyCard()));
        changed(known, buyer);
        changed(knownAtDesk, buyerAtDesk);
        assertThat(leftOut(knownAtDesk)).doesNotContain("BOUGHT_LATELY");
        assertThat(leftOut(buyerAtDesk)).contains("BOUGHT_LATELY");

        var phoneBefore = storefront.slot("home-hero", her.onThePhone());
        her.clicksInTheNewsletter();
        her.looksOnThePhoneAtWhatItShowed();
        settle();
        var reader = storefront.slotOfKnown("home-hero", her.onThePhone());
        var readerAtDesk = agent.asksWhatNext(her.byAddress());
        assertThat(phoneBefore.path("basis").asText()).isEqualTo("context-only");
        assertThat(reader.path("customerId")).isEqualTo(buyer.path("customerId"));
        changed(phoneBefore, reader);
        changed(buyerAtDesk, readerAtDesk);
        assertThat(reasons(reader)).contains("PHASE_FIT");

        her.opensTicket();
        settle();
        var complaining = storefront.slotOfKnown("home-hero", her.onTheLaptop());
        var complainingAtDesk = agent.asksWhatNext(her.byAddress());
        assertThat(leftOut(reader)).doesNotContain("OPEN_CASE");
        assertThat(leftOut(complaining)).contains("OPEN_CASE");
        changed(reader, complaining);
        changed(readerAtDesk, complainingAtDesk);
        assertThat(reasons(complainingAtDesk)).contains("FITS_MOMENT");
        // the first place may go to another action now and then, to learn of it
        assertThat(complainingAtDesk.path("answers").findValuesAsText("kind")).contains("service");

        her.seesHerTicketSolved();
        settle();
        var content = storefront.slotOfKnown("home-hero", her.onTheLaptop());
        assertThat(leftOut(content)).doesNotContain("OPEN_CASE");
        changed(complainingAtDesk, agent.asksWhatNext(her.byAddress()));

        one_customer_in_the_end();
    }

    private void one_customer_in_the_end() {
        var customer = agent.customer("email", her.email());
        var references =
                List.of(
                        her.onTheLaptop(),
                        her.onThePhone(),
                        Map.of("type", "loyalty_card", "value", her.loyaltyCard()),
                        Map.of("type", "chat_contact", "value", "contact-saga"));
        for (var reference : references) {
            var same =
                    agent.customer(
                            requireNonNull(reference.get("type")),
                            requireNonNull(reference.get("value")));
            assertThat(same).as(reference.toString()).isEqualTo(customer);
        }
        assertThat(customer.path("channels").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("web", "chat", "store", "email", "support");
        assertThat(Totals.of(customer).revenue()).containsExactly(Map.entry("SEK", 79_800L));
        assertThat(customer.path("interactions").asInt()).as("her own contacts").isEqualTo(10);
        assertThat(customer.path("cases").path("open")).isEmpty();
        assertThat(customer.path("cases").path("closed").asInt()).isEqualTo(1);
        var history = agent.history(customer.path("customerId").asText());
        assertThat(history.path("items")).as("hers and the agent's").hasSize(11);
        assertThat(agent.searches(her.loyaltyCard()).path("customers").path(0).path("customerId"))
                .isEqualTo(customer.path("customerId"));
    }

    private void settle() {
        Settled.suite(suite, PATIENCE);
    }

    /** The answers or what is left out differ, and everything says why. */
    private static void changed(JsonNode before, JsonNode after) {
        assertThat(stated(after)).as("next step").isNotEqualTo(stated(before));
        for (var answer : after.path("answers")) {
            assertThat(codes(answer.path("reasons"))).as(answer.toString()).isNotEmpty();
        }
        for (var left : after.path("excluded")) {
            assertThat(left.path("code").asText()).as(left.toString()).isNotEmpty();
            assertThat(left.path("text").asText()).as(left.toString()).isNotEmpty();
        }
    }

    /** Which steps were answered and which were left out, each with its reasons. */
    private static List<String> stated(JsonNode decision) {
        var words = new java.util.ArrayList<String>();
        for (var answer : decision.path("answers")) {
            words.add(answer.path("actionId").asText() + codes(answer.path("reasons")));
        }
        for (var left : decision.path("excluded")) {
            words.add("-" + left.path("actionId").asText() + left.path("code").asText());
        }
        return words;
    }

    private static TreeSet<String> reasons(JsonNode decision) {
        var codes = new TreeSet<String>();
        decision.path("answers").forEach(answer -> codes.addAll(codes(answer.path("reasons"))));
        return codes;
    }

    private static TreeSet<String> leftOut(JsonNode decision) {
        return codes(decision.path("excluded"));
    }

    private static TreeSet<String> codes(JsonNode reasons) {
        var codes = new TreeSet<String>();
        reasons.forEach(reason -> codes.add(reason.path("code").asText()));
        return codes;
    }
}

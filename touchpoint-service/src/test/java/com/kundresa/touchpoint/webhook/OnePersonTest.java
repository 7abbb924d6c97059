package com.kundresa.touchpoint.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One person at the till, in the chat and at the support desk says enough to be one customer. */
class OnePersonTest {

    @Test
    void till_shop_chat_and_support_desk_speak_of_one_person() {
        List<Interaction> told =
                Stream.of(
                                Samples.SHOPIFY_POS_ORDER,
                                Samples.SHOPIFY_ORDER,
                                Samples.SHOPIFY_REFUND,
                                Samples.SHOPIFY_CUSTOMER,
                                Samples.CHATWOOT_MESSAGE_IN,
                                Samples.INTERCOM_CREATED,
                                Samples.ZENDESK_USER,
                                Samples.ZENDESK_CREATED,
                                Samples.TWILIO_MESSAGE)
                        .map(sample -> sample.accepted())
                        .toList();

        assertThat(people(told)).hasSize(1);
        assertThat(told.stream().map(each -> each.channel().name()).collect(Collectors.toSet()))
                .contains("store", "web", "chat", "support", "phone");
    }

    @Test
    void somebody_elses_address_is_somebody_else() {
        assertThat(
                        people(
                                List.of(
                                        Samples.SHOPIFY_POS_ORDER.accepted(
                                                "115310627314723954",
                                                "7",
                                                "ANNA.BERG",
                                                "bo.ek",
                                                "anna.berg",
                                                "bo.ek"),
                                        Samples.CHATWOOT_MESSAGE_IN.accepted())))
                .hasSize(2);
    }

    /** Identifiers that stand in one interaction belong together, and so on. */
    private static List<Set<Identifier>> people(List<Interaction> told) {
        List<Set<Identifier>> people = new ArrayList<>();
        for (Interaction interaction : told) {
            Set<Identifier> joined = new HashSet<>(interaction.identifiers());
            for (Set<Identifier> person : List.copyOf(people)) {
                if (person.stream().anyMatch(joined::contains)) {
                    joined.addAll(person);
                    people.remove(person);
                }
            }
            people.add(joined);
        }
        return people;
    }
}

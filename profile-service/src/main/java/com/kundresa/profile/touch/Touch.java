package com.kundresa.profile.touch;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service understands of one interaction of one customer.
 *
 * @param interactionId names it everywhere
 * @param type the touchpoint in the words of the contract; unknown ones are custom
 * @param verified true where the source holds a secret; what others say never overwrites it
 * @param identifiers at least one, strongest first, none twice
 * @param occurredAt when it happened, in milliseconds; the time that counts
 * @param consents purpose to allowed or not, where the interaction says so
 * @param products what was looked at, put into the cart or taken out of it
 * @param account the business account that the person acts for from now on, where it is said
 */
public record Touch(
        UUID interactionId,
        String source,
        String messageId,
        String channel,
        String type,
        @Nullable String name,
        Actor actor,
        boolean verified,
        List<Identifier> identifiers,
        Instant occurredAt,
        Instant receivedAt,
        Map<String, TraitValue> traits,
        Map<String, Boolean> consents,
        @Nullable Campaign campaign,
        @Nullable String currency,
        List<Line> products,
        @Nullable Sale order,
        @Nullable Sale refund,
        @Nullable CaseStep caseStep,
        @Nullable Message message,
        @Nullable Feedback feedback,
        @Nullable String account) {

    /**
     * @throws IllegalArgumentException where there is no identifier
     */
    public Touch {
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("A touch needs an identifier");
        }
        identifiers =
                identifiers.stream().distinct().sorted(IdentifierTypes.STRONGEST_FIRST).toList();
        traits = Collections.unmodifiableMap(new TreeMap<>(traits));
        consents = Collections.unmodifiableMap(new TreeMap<>(consents));
        products = List.copyOf(products);
    }

    /**
     * The strongest identifier: the interaction belongs to its node's fragment, whatever is linked,
     * refused or cut later.
     */
    public Identifier home() {
        return identifiers.getFirst();
    }

    /** The same interaction, carrying these identifiers only; at least one. */
    public Touch carrying(List<Identifier> others) {
        return new Touch(
                interactionId,
                source,
                messageId,
                channel,
                type,
                name,
                actor,
                verified,
                others,
                occurredAt,
                receivedAt,
                traits,
                consents,
                campaign,
                currency,
                products,
                order,
                refund,
                caseStep,
                message,
                feedback,
                account);
    }

    /** Its place in the order of all interactions. */
    public Stamp stamp() {
        return new Stamp(occurredAt, interactionId);
    }

    /** True where the customer acted, not an agent or a bot. */
    public boolean byCustomer() {
        return actor == Actor.CUSTOMER;
    }
}

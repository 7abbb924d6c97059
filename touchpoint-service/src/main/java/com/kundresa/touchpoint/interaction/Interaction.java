package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact of one customer with the business: contracts/interaction-recorded/v1.
 *
 * @param type the touchpoint in our words
 * @param name what the sender called it
 * @param traits scalars only; null removes a trait
 * @param consents purpose to allowed or not
 * @param currency of the prices in {@code products}
 * @param account the business account that the person acts for from now on, where it is said
 * @param properties what else the sender said, as it was said
 * @param traceParent the trace that it says it belongs to itself; null where it belongs to that of
 *     its request; travels beside the interaction, not in it
 */
public record Interaction(
        UUID interactionId,
        String source,
        String messageId,
        Channel channel,
        String type,
        @Nullable String name,
        Actor actor,
        boolean verified,
        List<Identifier> identifiers,
        Times times,
        Map<String, Value> traits,
        @Nullable Page page,
        @Nullable Campaign campaign,
        Map<String, Boolean> consents,
        @Nullable Device device,
        @Nullable Currency currency,
        List<Line> products,
        @Nullable Sale order,
        @Nullable Sale refund,
        @Nullable SupportCase supportCase,
        @Nullable Message message,
        @Nullable Feedback feedback,
        @Nullable String account,
        Fields properties,
        @Nullable String traceParent) {

    public Interaction {
        identifiers = List.copyOf(identifiers);
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
        consents = Collections.unmodifiableMap(new LinkedHashMap<>(consents));
        products = List.copyOf(products);
    }

    /** The same interaction with its telephone numbers in international form where they can be. */
    public Interaction written(PhoneNumbers phones) {
        List<Identifier> written =
                identifiers.stream().map(one -> one.written(phones)).distinct().toList();
        return written.equals(identifiers) ? this : carrying(written);
    }

    private Interaction carrying(List<Identifier> others) {
        return new Interaction(
                interactionId,
                source,
                messageId,
                channel,
                type,
                name,
                actor,
                verified,
                others,
                times,
                traits,
                page,
                campaign,
                consents,
                device,
                currency,
                products,
                order,
                refund,
                supportCase,
                message,
                feedback,
                account,
                properties,
                traceParent);
    }

    /** The identifier under whose node id the interaction travels. */
    public Identifier strongest() {
        return identifiers.stream()
                .min(Comparator.comparingInt(Identifier::rank).thenComparing(Identifier::type))
                .orElseThrow();
    }
}

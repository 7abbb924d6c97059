package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.RewardRules;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which signals are worth keeping at all. Frequent ones that are no conversion in the current
 * catalogue and lead to no action of it are not; all others are, because a choice that is still
 * open may have been made from an older catalogue.
 */
public record Interest(Set<String> conversions, Set<String> links) {

    private static final Set<String> FREQUENT =
            Set.of(
                    "page_viewed",
                    "screen_viewed",
                    "product_viewed",
                    "product_list_viewed",
                    "products_searched",
                    "product_added",
                    "product_removed",
                    "cart_viewed",
                    "identified",
                    "aliased",
                    "grouped",
                    "campaign_received",
                    "campaign_opened",
                    "chat_message");

    /** What the actions of this catalogue wait for. */
    public static Interest of(Catalogue catalogue) {
        return new Interest(
                catalogue.actions().stream()
                        .flatMap(action -> action.rewardRules().terms().stream())
                        .map(RewardRules.Term::interactions)
                        .filter(Objects::nonNull)
                        .flatMap(Set::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                catalogue.actions().stream()
                        .map(Action::link)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether this signal can be the outcome of anything. */
    public boolean in(Signal signal) {
        String name = signal.name();
        return signal.naming() != null
                || conversions.contains(signal.type())
                || name != null && conversions.contains(name)
                || signal.isLook() && signal.byCustomer()
                || signal.pages().stream().anyMatch(links::contains)
                || !FREQUENT.contains(signal.type());
    }
}

package com.kundresa.recommendation.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did that may have followed from a choice.
 *
 * @param type of the interaction, for example {@code order_completed}
 * @param name what its sender called it, written like a type; the business may mean it by a
 *     conversion
 * @param source the sender
 * @param byCustomer false where an agent acted
 * @param nodeIds of the identifiers that it carries, strongest first
 * @param pages where it happened, as path and as address without query; empty for other types
 * @param money in minor units, where it is about money
 * @param satisfaction 0 for the worst to 1 for the best, where the customer rated
 */
public record Signal(
        UUID interactionId,
        Instant at,
        String type,
        @Nullable String name,
        String source,
        boolean byCustomer,
        List<UUID> nodeIds,
        List<String> productIds,
        List<String> pages,
        @Nullable Naming naming,
        @Nullable Double money,
        @Nullable Double satisfaction) {

    static final String CASE_SOLVED = "case_solved";
    private static final List<String> LOOKS = List.of("product_viewed", "product_added");

    /**
     * The decision that it says it follows from.
     *
     * @param actionId null where it names the decision alone
     */
    public record Naming(UUID decisionId, @Nullable String actionId) {}

    /** The same with other identifiers. */
    public Signal carrying(List<UUID> others) {
        return new Signal(
                interactionId,
                at,
                type,
                name,
                source,
                byCustomer,
                others,
                productIds,
                pages,
                naming,
                money,
                satisfaction);
    }

    /** Whether it is a look at products. */
    public boolean isLook() {
        return LOOKS.contains(type) && !productIds.isEmpty();
    }

    /** Whether it says that a case of the customer was solved. */
    public boolean isSolution() {
        return type.equals(CASE_SOLVED);
    }

    /**
     * Whether it is looked at again where nothing is found: the customer may be recognised, or the
     * decision become known, a little later. A look or a page that nothing is known of is of today
     * only.
     */
    public boolean isWorthWaiting() {
        return naming != null || !isLook() && pages.isEmpty();
    }
}

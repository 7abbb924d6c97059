package com.kundresa.recommendation.offer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step that the business can take for a customer.
 *
 * @param category at most one action of a category is answered
 * @param purpose the consent purpose that it needs, none for a service that the customer is owed
 * @param prior how probable it is that the step is taken up where nothing else is known, above 0
 *     and at most 1
 * @param valueMinor what it is worth when it is taken up, in minor units of the business's own
 *     currency, 0 to 10^9
 * @param lever what the business wants more or less of, 0 to 10, 1 is neutral
 * @param phases journey phase to how well the step fits it, 0.1 to 10, 1 is neutral
 * @param audience all of them must hold
 * @param products only for kind products
 * @param link where the step leads, for example a path of the shop
 * @param reward what counts as its success; null for what is usual for its kind
 * @param caps how often one customer may be given it at most; all of them must hold
 */
public record Action(
        String actionId,
        ActionKind kind,
        boolean enabled,
        Set<Placement> placements,
        String category,
        Texts title,
        @Nullable Texts text,
        @Nullable String purpose,
        double prior,
        long valueMinor,
        double lever,
        Map<String, Double> phases,
        List<Boost> boosts,
        List<Condition> audience,
        Validity validity,
        @Nullable ProductList products,
        @Nullable String link,
        @Nullable RewardRules reward,
        List<Cap> caps) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final long DEAREST = 1_000_000_000L;
    private static final int MOST_RULES = 20;
    private static final int MOST_CAPS = 5;

    public Action {
        requireNonNull(actionId, "actionId");
        requireNonNull(kind, "kind");
        requireNonNull(placements, "placements");
        requireNonNull(category, "category");
        requireNonNull(title, "title");
        phases = Objects.requireNonNullElse(phases, Map.of());
        boosts = Objects.requireNonNullElse(boosts, List.of());
        audience = Objects.requireNonNullElse(audience, List.of());
        validity = Objects.requireNonNullElse(validity, Validity.ALWAYS);
        caps = List.copyOf(Objects.requireNonNullElse(caps, List.of()));
        require(
                NAME.matcher(actionId).matches(),
                "actionId has 1 to 60 lower-case letters, digits and hyphens");
        require(
                NAME.matcher(category).matches(),
                "category has 1 to 60 lower-case letters, digits and hyphens");
        require(!placements.isEmpty(), "An action needs at least one placement");
        placements = Collections.unmodifiableSet(EnumSet.copyOf(placements));
        require(prior > 0 && prior <= 1, "prior lies above 0 and is at most 1");
        require(
                valueMinor >= 0 && valueMinor <= DEAREST,
                "valueMinor lies between 0 and " + DEAREST);
        require(lever >= 0 && lever <= 10, "lever lies between 0 and 10");
        require(
                phases.values().stream().allMatch(f -> f >= 0.1 && f <= 10),
                "phases weigh between 0.1 and 10");
        require(
                boosts.size() <= MOST_RULES && audience.size() <= MOST_RULES,
                "At most 20 boosts and 20 conditions");
        require(
                (kind == ActionKind.PRODUCTS) == (products != null),
                "kind products needs products, no other has them");
        require(purpose == null || NAME.matcher(purpose).matches(), "purpose is a lower-case word");
        require(link == null || link.length() <= 500, "link has at most 500 characters");
        require(caps.size() <= MOST_CAPS, "At most " + MOST_CAPS + " caps");
    }

    /** Whether it wants to sell: products, offers, and messages that need a consent. */
    public boolean sells() {
        return kind.isSelling() || kind == ActionKind.MESSAGE && purpose != null;
    }

    /** What counts as its success: as it says itself, or as is usual for its kind. */
    public RewardRules rewardRules() {
        return reward == null ? RewardRules.usual(kind) : reward;
    }

    private static void requireNonNull(@Nullable Object value, String name) {
        require(value != null, "An action needs " + name);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

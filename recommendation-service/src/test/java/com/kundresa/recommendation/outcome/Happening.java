package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.offer.RewardRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells of choices and of what followed, in few words; times are minutes after the samples' now.
 */
final class Happening {

    static final RewardRules RULES =
            new RewardRules(
                    List.of(
                            new RewardRules.Term(OutcomeKind.CLICK, 0.2, null, null),
                            new RewardRules.Term(
                                    OutcomeKind.CONVERSION,
                                    1,
                                    Set.of("order_completed", "quote_requested"),
                                    null),
                            new RewardRules.Term(OutcomeKind.SOLVED, 0.5, null, null),
                            new RewardRules.Term(OutcomeKind.CSAT, 0.5, null, null)),
                    48);

    private Happening() {}

    static UUID decision(String name) {
        return NodeId.of("decision", name);
    }

    static Choice choice(String decision, String action, int rank, int minute, String... products) {
        return choice(decision, action, rank, minute, RULES, null, products);
    }

    static Choice choice(
            String decision,
            String action,
            int rank,
            int minute,
            RewardRules rules,
            @Nullable String link,
            String... products) {
        return new Choice(
                decision(decision),
                action,
                rank,
                null,
                at(minute),
                at(minute).plus(rules.window()),
                "home-hero",
                null,
                NodeId.of("user_id", "somebody"),
                null,
                "none",
                null,
                "test",
                true,
                new Choice.Shown(List.of(products), link),
                rules);
    }

    static Signal order(String id, int minute, String... products) {
        return signal(id, "order_completed", minute, List.of(products), null, 5000.0, null);
    }

    static Signal look(String id, int minute, String product) {
        return signal(id, "product_viewed", minute, List.of(product), null, null, null);
    }

    static Signal of(String id, String type, int minute) {
        return signal(id, type, minute, List.of(), null, null, null);
    }

    static Signal rating(String id, int minute, double satisfaction) {
        return signal(id, "feedback_given", minute, List.of(), null, null, satisfaction);
    }

    static Signal naming(
            String id, String type, int minute, String decision, @Nullable String action) {
        return signal(
                id,
                type,
                minute,
                List.of(),
                new Signal.Naming(decision(decision), action),
                null,
                null);
    }

    static Signal page(String id, int minute, String path) {
        return new Signal(
                NodeId.of("test", id),
                at(minute),
                "page_viewed",
                null,
                "web-shop",
                true,
                List.of(NodeId.of("user_id", "somebody")),
                List.of(),
                List.of(path),
                null,
                null,
                null);
    }

    static Instant at(int minute) {
        return Persona.NOW.plus(Duration.ofMinutes(minute));
    }

    private static Signal signal(
            String id,
            String type,
            int minute,
            List<String> products,
            Signal.@Nullable Naming naming,
            @Nullable Double money,
            @Nullable Double satisfaction) {
        return new Signal(
                NodeId.of("test", id),
                at(minute),
                type,
                null,
                "web-shop",
                true,
                List.of(NodeId.of("user_id", "somebody")),
                products,
                List.of(),
                naming,
                money,
                satisfaction);
    }
}

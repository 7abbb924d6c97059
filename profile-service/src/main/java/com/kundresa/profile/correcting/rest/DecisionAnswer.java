package com.kundresa.profile.correcting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.json.DecisionJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is listed.
 *
 * @param kind cut, link or withdrawal
 * @param nodes that it is about
 * @param withdraws the decision that it took back
 * @param withdrawnBy the decision that took it back; then it does not hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionAnswer(
        UUID decisionId,
        String kind,
        String at,
        String by,
        String reason,
        Set<UUID> nodes,
        @Nullable UUID withdraws,
        @Nullable UUID withdrawnBy) {

    static List<DecisionAnswer> all(List<Decision> decisions) {
        Map<UUID, UUID> withdrawals = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Withdrawn withdrawal) {
                withdrawals.put(withdrawal.decision(), withdrawal.id());
            }
        }
        return decisions.stream()
                .map(decision -> of(decision, withdrawals.get(decision.id())))
                .toList();
    }

    private static DecisionAnswer of(Decision decision, @Nullable UUID withdrawnBy) {
        return new DecisionAnswer(
                decision.id(),
                DecisionJson.kind(decision),
                decision.at().toString(),
                decision.by(),
                decision.reason(),
                new TreeSet<>(decision.nodes()),
                decision instanceof Decision.Withdrawn withdrawal ? withdrawal.decision() : null,
                withdrawnBy);
    }
}

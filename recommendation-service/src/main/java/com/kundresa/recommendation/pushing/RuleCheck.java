package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.postgres.EndpointStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what a rule names is there: its action, and its endpoint. */
@ApplicationScoped
class RuleCheck {

    private final EndpointStore endpoints;
    private final CurrentCatalogue catalogue;

    RuleCheck(EndpointStore endpoints, CurrentCatalogue catalogue) {
        this.endpoints = endpoints;
        this.catalogue = catalogue;
    }

    /** The names of all endpoints. */
    Uni<Set<String>> endpointNames() {
        return endpoints
                .all()
                .map(all -> all.stream().map(one -> one.name()).collect(Collectors.toSet()));
    }

    /**
     * The rule itself.
     *
     * @throws RefusedException where it names what is not there
     */
    PushRule requirePossible(PushRule rule, Set<String> endpointNames) {
        Action action =
                catalogue
                        .get()
                        .find(rule.actionId())
                        .orElseThrow(() ->
                                refused(
                                        rule.ruleId() + ".actionId",
                                        "There is no action " + rule.actionId() + "."));
        if (!action.placements().contains(Placement.PUSH)) {
            throw refused(
                    rule.ruleId() + ".actionId",
                    "Action " + rule.actionId() + " is not made for placement push.");
        }
        String endpoint = rule.channel().endpoint();
        if (endpoint != null && !endpointNames.contains(endpoint)) {
            throw refused(
                    rule.ruleId() + ".channel.endpoint",
                    "There is no endpoint " + endpoint + "; put it first.");
        }
        return rule;
    }

    private static RefusedException refused(String field, String detail) {
        return new RefusedException(Refusal.badField(field, detail));
    }
}

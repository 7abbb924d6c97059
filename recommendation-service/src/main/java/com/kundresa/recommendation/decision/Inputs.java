package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.product.Shelf;
import java.time.Instant;
import java.util.UUID;

/**
 * All that a decision depends on besides the catalogue: kept with it, so that it can be computed
 * again.
 *
 * @param catalogueVersion which version of the catalogue it was made from
 * @param policy the version of the rules and weights in this program
 * @param seed the chance of this decision; it breaks ties
 */
public record Inputs(
        UUID decisionId,
        Instant at,
        Request request,
        Customer customer,
        Shelf shelf,
        ConsentRules consentRules,
        long catalogueVersion,
        String policy,
        long seed) {}

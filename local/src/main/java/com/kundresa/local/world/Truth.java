package com.kundresa.local.world;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is true of a world, whatever order its messages arrive in and however often.
 *
 * @param customers everyone who left a trace, by the sample's own key
 * @param sharedDevices anonymous ids that several persons used: what happened there without a
 *     log-in belongs to nobody
 */
public record Truth(Map<String, Customer> customers, Set<String> sharedDevices) {

    /** An identifier as it was sent, before anybody normalised it. */
    public record Identifier(String type, String value) {}

    /**
     * Money and counts of one customer.
     *
     * @param revenueMinor gross of orders, minor units by currency
     * @param refundedMinor given back, minor units by currency
     */
    public record Totals(
            int orders,
            Map<String, Long> revenueMinor,
            int refunds,
            Map<String, Long> refundedMinor) {}

    /**
     * One customer.
     *
     * @param name empty for a visitor who never said it
     * @param identifiers all that lead to this customer and to no other
     * @param consents the last answer for each purpose that was answered
     * @param openCases ids of tickets not solved
     */
    public record Customer(
            String key,
            String name,
            Set<Identifier> identifiers,
            Totals totals,
            Map<String, Boolean> consents,
            List<String> openCases,
            int closedCases) {

        /** One identifier to ask by; each leads to the same customer. */
        public Identifier reference() {
            return identifiers.iterator().next();
        }
    }
}

package com.kundresa.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one customer bought and brought back.
 *
 * @param orders how many orders
 * @param revenue currency to minor units, gross
 * @param refunds how many refunds
 * @param refunded currency to minor units
 */
record Totals(
        int orders,
        SortedMap<String, Long> revenue,
        int refunds,
        SortedMap<String, Long> refunded) {

    static Totals none() {
        return new Totals(0, new TreeMap<>(), 0, new TreeMap<>());
    }

    /** As profile-service says it. */
    static Totals of(JsonNode customer) {
        var orders = customer.path("orders");
        return new Totals(
                orders.path("count").asInt(),
                money(orders.path("revenue")),
                orders.path("refundCount").asInt(),
                money(orders.path("refunded")));
    }

    Totals plusOrder(String currency, long minor) {
        return new Totals(orders + 1, plus(revenue, currency, minor), refunds, refunded);
    }

    Totals plusRefund(String currency, long minor) {
        return new Totals(orders, revenue, refunds + 1, plus(refunded, currency, minor));
    }

    private static SortedMap<String, Long> plus(
            SortedMap<String, Long> money, String currency, long minor) {
        var sum = new TreeMap<>(money);
        sum.merge(currency, minor, Long::sum);
        return sum;
    }

    private static SortedMap<String, Long> money(JsonNode amounts) {
        var money = new TreeMap<String, Long>();
        amounts.properties().forEach(e -> money.put(e.getKey(), e.getValue().asLong()));
        return money;
    }
}

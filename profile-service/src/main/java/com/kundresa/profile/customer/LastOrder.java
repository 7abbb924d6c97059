package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;

/**
 * The newest order.
 *
 * @param totalMinor in minor units of the currency
 */
public record LastOrder(
        String orderId, Stamp stamp, String channel, String currency, long totalMinor) {}

package com.kundresa.recommendation.customer;

import java.time.Instant;
import java.util.List;

/** One of the newest contacts of a customer, over any channel. */
public record Contact(Instant at, String channel, String type, List<String> productIds) {}

package com.kundresa.recommendation.product;

/** A product that the customer has at hand, and how. */
public record Seed(String productId, Shelf.Role role) {}

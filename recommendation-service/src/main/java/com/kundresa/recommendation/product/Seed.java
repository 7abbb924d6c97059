package com.kundresa.recommendation.product;

/**
 * A product that the customer has at hand, and how.
 *
 * @param weight above 0 and at most 1; the fresher the higher
 */
public record Seed(String productId, Shelf.Role role, double weight) {

    /** One that is as fresh as can be. */
    public Seed(String productId, Shelf.Role role) {
        this(productId, role, 1);
    }
}
